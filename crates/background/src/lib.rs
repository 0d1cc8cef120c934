//! What happens without a person waiting: tasks claimed, mails sent, schedules kept.
