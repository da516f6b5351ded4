//! Turns `locales/*.ftl` into checked functions.

fn main() {
    wordsmith::generate();
}
