//! Quotes from the draft to the answer: who sees what, what freezes, who wins, and what each refusal says.

mod answers;
mod builder;
mod making;
mod money;
mod screen;
