//! A handler as a value of one type, whatever it takes.
//!
//! What axum builds around a handler is generic over it; built for each of some hundred handlers it was most of what there
//! was to compile, because each layer proves anew that the handler's future may move between threads. Here it is proved
//! once for each, and built once for all.

use std::pin::Pin;
use std::sync::Arc;

use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};

use crate::app::App;

type Answering = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler of any arguments.
#[derive(Clone)]
pub(crate) struct AnyHandler(Arc<dyn Fn(Request, App) -> Answering + Send + Sync>);

impl Handler<(), App> for AnyHandler {
    type Future = Answering;

    fn call(self, request: Request, app: App) -> Answering {
        (self.0)(request, app)
    }
}

/// A function that answers requests: its last argument may read the body, the others read the head.
pub(crate) trait Answers<Arguments> {
    /// The function as a value of the common type.
    fn into_any(self) -> AnyHandler;
}

impl<F, Fut> Answers<()> for F
where
    F: Fn() -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output: IntoResponse> + Send,
{
    fn into_any(self) -> AnyHandler {
        AnyHandler(Arc::new(move |_, _| Box::pin(async move { self().await.into_response() })))
    }
}

impl<F, Fut, How, A> Answers<(How, A)> for F
where
    F: Fn(A) -> Fut + Copy + Send + Sync + 'static,
    Fut: Future<Output: IntoResponse> + Send,
    A: FromRequest<App, How> + Send,
{
    fn into_any(self) -> AnyHandler {
        AnyHandler(Arc::new(move |request, app| {
            Box::pin(async move {
                let read = match A::from_request(request, &app).await {
                    Ok(read) => read,
                    Err(refused) => return refused.into_response(),
                };
                self(read).await.into_response()
            })
        }))
    }
}

macro_rules! answers {
    ($($head:ident)+, $last:ident) => {
        #[expect(non_snake_case, reason = "an argument is called as its type is")]
        impl<F, Fut, How, $($head,)+ $last> Answers<(How, $($head,)+ $last)> for F
        where
            F: Fn($($head,)+ $last) -> Fut + Copy + Send + Sync + 'static,
            Fut: Future<Output: IntoResponse> + Send,
            $($head: FromRequestParts<App> + Send,)+
            $last: FromRequest<App, How> + Send,
        {
            fn into_any(self) -> AnyHandler {
                AnyHandler(Arc::new(move |request, app| Box::pin(async move {
                    let (mut parts, body) = request.into_parts();
                    $(let $head = match $head::from_request_parts(&mut parts, &app).await {
                        Ok(read) => read,
                        Err(refused) => return refused.into_response(),
                    };)+
                    let $last = match $last::from_request(Request::from_parts(parts, body), &app).await {
                        Ok(read) => read,
                        Err(refused) => return refused.into_response(),
                    };
                    self($($head,)+ $last).await.into_response()
                })))
            }
        }
    };
}

answers!(A, B);
answers!(A B, C);
answers!(A B C, D);
answers!(A B C D, E);
answers!(A B C D E, G);
answers!(A B C D E G, H);
answers!(A B C D E G H, I);
