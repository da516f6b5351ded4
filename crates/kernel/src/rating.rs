//! A share of those who answered, with its interval: how well somebody teaches, whether something helped. Wilson's interval
//! stays honest where there are few answers or all say the same; below five there is nothing to say.

/// Fewer answers say nothing, and would say who said it.
pub const LEAST: usize = 5;

/// The two-sided quantile of the normal distribution for 95 %.
const Z: f64 = 1.959_964;

/// How many said yes, of how many who answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// Who said yes.
    pub yes: u32,
    /// Who said anything.
    pub of: u32,
}

impl Rating {
    /// The share with its 95 % interval, from 0 to 1; none where there are too few to say.
    pub fn interval(self) -> Option<(f64, f64, f64)> {
        if usize::try_from(self.of).unwrap_or(usize::MAX) < LEAST || self.yes > self.of {
            return None;
        }
        let n = f64::from(self.of);
        let share = f64::from(self.yes) / n;
        let square = Z * Z;
        let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
        let half = Z / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
        // What rounding moves past the share itself is none of the interval's business.
        Some((share, (middle - half).clamp(0.0, share), (middle + half).clamp(share, 1.0)))
    }

    /// Whether it speaks for somebody: 1 where the whole interval is above one half, -1 where it is below, else 0. What is
    /// not known speaks neither way.
    pub fn speaks(self) -> i8 {
        match self.interval() {
            Some((_, low, _)) if low > 0.5 => 1,
            Some((_, _, high)) if high < 0.5 => -1,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rating;

    fn rounded(yes: u32, of: u32) -> Option<(i64, i64, i64)> {
        let round = |share: f64| (share * 10_000.0).round() as i64;
        Rating { yes, of }.interval().map(|(share, low, high)| (round(share), round(low), round(high)))
    }

    #[test]
    fn the_interval_is_that_of_wilson() {
        // Agresti and Coull (1998) and the tables of R's prop.test without correction.
        assert_eq!(rounded(8, 10), Some((8_000, 4_902, 9_433)));
        assert_eq!(rounded(0, 10), Some((0, 0, 2_775)));
        assert_eq!(rounded(10, 10), Some((10_000, 7_225, 10_000)));
        assert_eq!(rounded(50, 100), Some((5_000, 4_038, 5_962)));
    }

    #[test]
    fn few_answers_say_nothing_and_an_interval_around_one_half_speaks_neither_way() {
        assert_eq!(rounded(4, 4), None);
        assert_eq!(rounded(6, 5), None);
        let speaks = |yes, of| Rating { yes, of }.speaks();
        assert_eq!(
            (speaks(4, 4), speaks(5, 5), speaks(8, 10), speaks(0, 5), speaks(1, 10)),
            (0, 1, 0, -1, -1)
        );
    }

    #[test]
    fn no_share_stands_outside_of_its_interval() {
        for of in 5..200 {
            for yes in 0..=of {
                let (share, low, high) = Rating { yes, of }.interval().unwrap();
                assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{yes} of {of}");
            }
        }
    }
}
