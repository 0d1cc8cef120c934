//! Quotes from the draft to the answer: who sees what, what freezes, who wins, what ends them, and what each refusal says.

mod answers;
mod builder;
mod client_page;
mod endings;
mod looks;
mod making;
mod money;
mod one_trip;
mod screen;
