//! Which units are columns: the teams themselves, or, where there are more than nine, the units above them.
//!
//! The deepest level that needs no more than nine columns is taken, so that nothing is folded that fits.

use std::collections::BTreeMap;

use people::UnitId;

use super::Team;

/// The most columns of one table.
pub const MOST: usize = 9;

/// A unit that has people, with the units above it from the top down, itself last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stand {
    /// The unit's own people.
    pub team: Team,
    /// From the top down.
    pub path: Vec<(UnitId, String)>,
}

/// Columns, and which of them each team belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The columns.
    pub groups: Vec<Team>,
    /// The column of each team, by its place.
    pub group: Vec<usize>,
    /// Whether teams were folded.
    pub folded: bool,
}

/// Chooses columns for teams.
pub fn choose(stands: &[Stand]) -> Columns {
    let deepest = stands.iter().map(|stand| stand.path.len()).max().unwrap_or(1);
    let fits =
        (1..=deepest).rev().map(|depth| at(stands, depth)).find(|columns| columns.groups.len() <= MOST);
    fits.unwrap_or_else(|| at(stands, 1))
}

/// Columns at a depth.
fn at(stands: &[Stand], depth: usize) -> Columns {
    let mut places: BTreeMap<UnitId, usize> = BTreeMap::new();
    let mut columns = Columns::default();
    for stand in stands {
        let Some((id, name)) = stand.path.get(depth.min(stand.path.len()).saturating_sub(1)) else {
            continue;
        };
        let new = columns.groups.len();
        let place = *places.entry(*id).or_insert(new);
        if place == new {
            columns.groups.push(Team::of(*id, name.clone(), 0));
        }
        columns.groups[place].people += stand.team.people;
        columns.groups[place].shown += stand.team.shown;
        columns.group.push(place);
        columns.folded |= *id != stand.team.id;
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Uuid;

    fn unit(n: u128) -> UnitId {
        UnitId(Uuid::from_u128(n))
    }

    fn stand(path: &[u128]) -> Stand {
        let path: Vec<_> = path.iter().map(|n| (unit(*n), format!("Unit {n}"))).collect();
        let (id, name) = path.last().cloned().unwrap();
        Stand { team: Team::of(id, name, 10), path }
    }

    #[test]
    fn nine_teams_stand_alone_and_ten_are_grouped() {
        let nine: Vec<_> = (0..9).map(|n| stand(&[1, 2 + n % 2, 10 + n])).collect();
        assert_eq!(choose(&nine).groups.len(), 9);
        let ten: Vec<_> = (0..10).map(|n| stand(&[1, 2 + n % 2, 10 + n])).collect();
        let columns = choose(&ten);
        assert!(columns.folded);
        assert_eq!(columns.groups.iter().map(|g| g.people).collect::<Vec<_>>(), [50, 50]);
        assert_eq!(columns.group.len(), 10);
    }

    #[test]
    fn a_team_that_stands_higher_keeps_its_own_column() {
        let mut all: Vec<_> = (0..12).map(|n| stand(&[1, 2, 3 + n % 3, 20 + n])).collect();
        all.push(stand(&[1]));
        let names: Vec<_> = choose(&all).groups.into_iter().map(|g| g.name).collect();
        assert_eq!(names, ["Unit 3", "Unit 4", "Unit 5", "Unit 1"]);
    }
}
