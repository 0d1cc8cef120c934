//! Addresses that belong to nobody's portal or console: health, assets, a workspace's looks.

use super::Audience::{Anyone, Demo};
use super::table;
use crate::public;

table! {
    GET "/livez" => public::health::alive, Anyone;
    GET "/readyz" => public::health::ready, Anyone;
    GET "/" => public::front::show, Anyone;
    GET "/{workspace}" => public::front::workspace, Anyone;
    GET "/{workspace}/brand.css" => public::brand::stylesheet, Anyone;
    GET "/{workspace}/logo/{id}" => public::brand::logo, Anyone;
    GET "/outbox" => public::outbox::list, Demo;
    GET "/outbox/{name}" => public::outbox::show, Demo;
    GET "/outbox/{name}/html" => public::outbox::html, Demo;
    GET "/outbox/{name}/raw" => public::outbox::raw, Demo;
    GET "/demo/sign-in/{token}" => public::demo::sign_in, Demo;
}
