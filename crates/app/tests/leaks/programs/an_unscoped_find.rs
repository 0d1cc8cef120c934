// must fail: E0599 find
use portico_domain::charter::quotes::row::Entity;

pub fn leak() {
    let _ = Entity::find();
}
