//! Rules, duties, Today, player.
