//! Who has looked at a quote: a person, not a browser that fetches ahead.

use portico_domain::charter::quotes;
use portico_domain::database::Sight as _;

use crate::world::Skyline;

#[tokio::test]
async fn a_prefetched_quote_is_not_viewed() {
    let sky = Skyline::open().await;
    let aircraft = sky.aircraft("N350SK").await;
    let quote = sky.sent(&sky.claire, &aircraft).await;
    let page = format!("/skyline/portal/quotes/{}", quote.id);
    let viewed_at = async || {
        let reader = sky.database.reader(sky.staff(&sky.olga).await);
        reader.one::<quotes::row::Entity>(quote.id).await.expect("a quote").viewed_at
    };
    let mut claire = sky.signed_in(&sky.claire).await;
    for (name, value) in [("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")] {
        claire.headers.clear();
        claire.headers.insert(name, http::HeaderValue::from_static(value));
        claire.get(&page).await.is(200);
        assert_eq!(viewed_at().await, None);
    }
    claire.headers.clear();
    claire.get(&page).await.is(200);
    assert_eq!(viewed_at().await, Some(sky.clock.now()));
}
