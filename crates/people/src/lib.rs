//! Persons, units, sites, jobs.
