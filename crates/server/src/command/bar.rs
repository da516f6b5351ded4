//! Long work in the terminal: one bar with its words. Where standard error is no terminal, it says nothing.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A bar of pieces that have a name: `pages`.
const COUNTED: &str = "{msg} {bar:30} {pos} of {len}, {elapsed}";
/// The same while nobody can say how many pieces there are.
const OPEN: &str = "{spinner} {msg}, {elapsed}";
const BEAT: std::time::Duration = std::time::Duration::from_millis(120);

/// A bar.
pub struct Bar(ProgressBar);

impl Bar {
    /// A bar on standard error.
    pub fn start() -> Self {
        Self::on(ProgressDrawTarget::stderr())
    }

    fn on(target: ProgressDrawTarget) -> Self {
        let bar = ProgressBar::with_draw_target(None, target);
        bar.set_style(style(OPEN));
        if !bar.is_hidden() {
            bar.enable_steady_tick(BEAT);
        }
        Self(bar)
    }

    /// Says what is being done, and how much of how much; 0 of 0 where nobody can say.
    pub fn at(&self, what: impl Into<String>, done: u64, of: u64) {
        let counted = self.0.length().is_some();
        match (of, counted) {
            (0, true) => {
                self.0.unset_length();
                self.0.set_style(style(OPEN));
            }
            (0, false) => {}
            (of, counted) => {
                self.0.set_length(of);
                if !counted {
                    self.0.set_style(style(COUNTED));
                }
            }
        }
        self.0.set_position(done);
        self.0.set_message(what.into());
    }

    /// Takes the bar away, so that what is printed next stands alone.
    pub fn clear(&self) {
        self.0.finish_and_clear();
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

#[cfg(test)]
mod tests {
    use std::io::Result;
    use std::sync::{Arc, Mutex};

    use indicatif::TermLike;

    use super::*;

    /// A terminal that remembers what was written since it was cleared.
    #[derive(Clone, Debug, Default)]
    struct Paper(Arc<Mutex<String>>);

    impl Paper {
        fn read(&self) -> String {
            self.0.lock().unwrap().clone()
        }
    }

    impl TermLike for Paper {
        fn width(&self) -> u16 {
            120
        }

        fn move_cursor_up(&self, _: usize) -> Result<()> {
            Ok(())
        }

        fn move_cursor_down(&self, _: usize) -> Result<()> {
            Ok(())
        }

        fn move_cursor_right(&self, _: usize) -> Result<()> {
            Ok(())
        }

        fn move_cursor_left(&self, _: usize) -> Result<()> {
            Ok(())
        }

        fn write_line(&self, text: &str) -> Result<()> {
            self.write_str(text)
        }

        fn write_str(&self, text: &str) -> Result<()> {
            self.0.lock().unwrap().push_str(text);
            Ok(())
        }

        fn clear_line(&self) -> Result<()> {
            self.0.lock().unwrap().clear();
            Ok(())
        }

        fn flush(&self) -> Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_bar_says_what_is_done_and_how_much_of_it() {
        let paper = Paper::default();
        let bar = Bar::on(ProgressDrawTarget::term_like(Box::new(paper.clone())));
        bar.at("reading the rows", 500, 2_000);
        bar.0.force_draw();
        let said = paper.read();
        assert!(said.contains("reading the rows") && said.contains("500 of 2000"), "{said}");
        bar.at("comparing", 0, 0);
        bar.0.force_draw();
        let said = paper.read();
        assert!(said.contains("comparing") && !said.contains(" of "), "{said}");
        bar.clear();
        assert_eq!(paper.read().trim(), "", "what is printed next stands alone");
    }
}
