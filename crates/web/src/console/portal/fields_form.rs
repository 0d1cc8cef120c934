//! The form of "Templates & fields": every template's choice is in it, that of the open one as boxes to tick, those of
//! the others carried along, so that nothing ticked is lost by looking at another.

use portico_domain::field::templates::{DefaultField, Field, FieldChoice};
use portico_domain::portal::VisibleFieldsForm;
use portico_domain::portal::visible_fields::{ChoiceForm, Offer};

use crate::error::Failure;
use crate::extract::Filled;

/// The common choice, where a template's id could stand.
pub(super) const COMMON: &str = "common";

/// The settings as they are, as a form would send them.
pub(super) fn filled(offer: &Offer) -> VisibleFieldsForm {
    let words = |choice: &FieldChoice| choice.defaults.iter().map(ToString::to_string).collect::<Vec<_>>();
    let choice = |template: &portico_domain::field::templates::Template| {
        let own = template.visible_fields.as_ref();
        ChoiceForm {
            template: template.id.to_string(),
            visible: template.visible,
            own: own.is_some(),
            // Who gives a template a choice of its own begins with what is shown of it now.
            defaults: words(own.unwrap_or(&offer.common)),
            fields: own.map(|own| own.fields.iter().map(ToString::to_string).collect()).unwrap_or_default(),
        }
    };
    VisibleFieldsForm {
        seen: offer.seen(),
        common: words(&offer.common),
        templates: offer.templates.iter().map(|listed| choice(&listed.template)).collect(),
    }
}

/// The form as it was sent.
pub(super) fn typed(form: &Filled) -> Result<VisibleFieldsForm, Failure> {
    form.only(&[
        "seen",
        "open",
        "client",
        "do",
        "listed",
        "visible",
        "own",
        "common",
        "defaults.*",
        "fields.*",
    ])?;
    let list = |name: &str| form.list(name).into_iter().map(str::to_owned).collect::<Vec<_>>();
    let choice = |template: &str| ChoiceForm {
        template: template.to_owned(),
        visible: form.has("visible", template),
        own: form.has("own", template),
        defaults: list(&format!("defaults.{template}")),
        fields: list(&format!("fields.{template}")),
    };
    Ok(VisibleFieldsForm {
        seen: form.value("seen").to_owned(),
        common: list("common"),
        templates: form.list("listed").into_iter().map(choice).collect(),
    })
}

/// What a template's jobs would show by the form, for the preview; internal fields are none whatever is ticked.
pub(super) fn choice(typed: &VisibleFieldsForm, of: &ChoiceForm, fields: &[&Field]) -> FieldChoice {
    let words = if of.own { &of.defaults } else { &typed.common };
    let chosen = |field: &&&Field| of.own && !field.internal && of.fields.contains(&field.id.to_string());
    FieldChoice {
        defaults: DefaultField::ALL
            .iter()
            .copied()
            .filter(|field| words.iter().any(|word| word == field.as_str()))
            .collect(),
        fields: fields.iter().filter(chosen).map(|field| field.id).collect(),
    }
}
