//! What every page carries besides its own content: language, theme, title, places, who is here, the form's proof.

use crate::{
    nav::{self, Group, Link, Place},
    web::{Lang, Session},
};
use kernel::i18n::{Html, Locale, Speaks};

/// Light or dark by choice; without one the page follows the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The name under which a choice is kept: `system`, `light`, `dark`.
    pub fn code(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// Reads what [`Theme::code`] wrote; anything else follows the device.
    pub fn parse(code: &str) -> Theme {
        match code {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }
}

/// The person at the foot of the left column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// As in the staff file.
    pub name: String,
    /// One to three letters for the round sign.
    pub initials: String,
    /// One line below the name: `Leads Line 3`.
    pub job: String,
}

/// A sentence that confirms what was just done, and perhaps a way to undo it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// What was done.
    pub text: String,
    /// Address and words of the undoing, a page with a button (never a GET that acts).
    pub undo: Option<(String, String)>,
}

/// The frame of a page. Every template has a field `page` of this type.
#[derive(Debug, Clone)]
pub struct Page {
    /// The language of the interface.
    pub locale: Locale,
    /// Light or dark.
    pub theme: Theme,
    /// The title, without the name of the product.
    pub title: String,
    /// Who is here; none before sign-in.
    pub who: Option<Who>,
    /// The proof that a form came from this person's own page.
    pub csrf: String,
    /// What was just done.
    pub toast: Option<Toast>,
    /// The places in the left column.
    pub nav: Vec<Group>,
    /// The person's own places, at the foot of a phone.
    pub tabs: Vec<Link>,
    here: Option<Place>,
    asked: bool,
    /// Whether the library can be searched.
    searches: bool,
}

impl Page {
    /// The frame for someone who is signed in.
    pub fn of(session: &Session, title: impl Into<String>) -> Page {
        Page {
            locale: session.locale,
            theme: session.theme,
            title: title.into(),
            who: Some(Who {
                name: session.name.clone(),
                initials: session.initials.clone(),
                job: session.job.clone(),
            }),
            csrf: session.csrf.clone(),
            toast: None,
            nav: nav::places(session),
            tabs: nav::own(session),
            here: None,
            asked: false,
            searches: !session.actor.is_guest(),
        }
    }

    /// The frame before sign-in.
    pub fn before(lang: Lang, title: impl Into<String>) -> Page {
        Page {
            locale: lang.locale,
            theme: Theme::System,
            title: title.into(),
            who: None,
            csrf: String::new(),
            toast: None,
            nav: Vec::new(),
            tabs: Vec::new(),
            here: None,
            asked: lang.asked,
            searches: false,
        }
    }

    /// Marks the place in the navigation to which this page belongs.
    pub fn at(mut self, place: Place) -> Page {
        self.here = Some(place);
        for group in &mut self.nav {
            group.links.iter_mut().for_each(|l| l.current = l.place == place);
        }
        self.tabs.iter_mut().for_each(|l| l.current = l.place == place);
        self
    }

    /// Says what was just done.
    pub fn toast(mut self, text: impl Into<String>) -> Page {
        self.toast = Some(Toast { text: text.into(), undo: None });
        self
    }

    /// The language tag for `<html lang>`.
    pub fn lang(&self) -> &'static str {
        self.locale.code()
    }

    /// The direction for `<html dir>`.
    pub fn dir(&self) -> &'static str {
        self.locale.dir()
    }

    /// The attribute that holds a chosen theme, or nothing.
    pub fn theme_attribute(&self) -> Html {
        match self.theme {
            Theme::System => Html::default(),
            Theme::Light => Html::fixed(" data-theme=\"light\""),
            Theme::Dark => Html::fixed(" data-theme=\"dark\""),
        }
    }

    /// True for the person's own places, which get bars above and below on a phone. Work places get a menu.
    pub fn own(&self) -> bool {
        !self.tabs.is_empty() && self.here.is_none_or(Place::is_own)
    }

    /// Whether the library can be searched from here: not by who is from outside.
    pub fn searches(&self) -> bool {
        self.searches
    }

    /// The words for where one is, on the phone's menu button.
    pub fn here(&self) -> &str {
        self.nav.iter().flat_map(|g| &g.links).find(|l| l.current).map_or(&self.title, |l| l.label)
    }

    /// The hidden field that every form carries first.
    pub fn csrf_field(&self) -> Html {
        Html::trusted(format!("<input type=\"hidden\" name=\"csrf\" value=\"{}\">", Html::text(&self.csrf)))
    }

    /// An address before sign-in that keeps a language chosen by hand.
    pub fn keep_lang(&self, href: &str) -> String {
        if !self.asked {
            return href.into();
        }
        let join = if href.contains('?') { '&' } else { '?' };
        format!("{href}{join}lang={}", self.locale.code())
    }
}

impl Speaks for Page {
    fn locale(&self) -> Locale {
        self.locale
    }
}
