//! Fields of forms: label above, hint above the box, error below, each tied to the box for people who listen.
//!
//! `{{ ui::field("email", words::email(page)).hint(words::email_hint(page)).value(form.email).errors(errors) }}`

use crate::{Page, icon, web::Fields, words};
use kernel::i18n::Html;
use std::fmt::{self, Display, Write};

/// A line, a longer text or a choice.
#[derive(Debug, Clone)]
pub struct Field {
    name: String,
    label: String,
    hint: String,
    value: String,
    error: String,
    kind: &'static str,
    class: &'static str,
    extra: String,
    choices: Option<Vec<Choice>>,
}

/// One of several values of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
}

impl Choice {
    /// A value and its words.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into() }
    }
}

/// A line of text; the methods make it something else.
pub fn field(name: impl AsRef<str>, label: impl AsRef<str>) -> Field {
    Field {
        name: name.as_ref().into(),
        label: label.as_ref().into(),
        hint: String::new(),
        value: String::new(),
        error: String::new(),
        kind: "text",
        class: "in",
        extra: String::new(),
        choices: None,
    }
}

impl Field {
    /// One sentence above the box.
    pub fn hint(mut self, hint: impl AsRef<str>) -> Field {
        self.hint = hint.as_ref().into();
        self
    }

    /// What stands in it.
    pub fn value(mut self, value: impl AsRef<str>) -> Field {
        self.value = value.as_ref().into();
        self
    }

    /// What is wrong with it, from the form's errors.
    pub fn errors(mut self, errors: &Fields) -> Field {
        self.error = errors.get(&self.name).unwrap_or_default().into();
        self
    }

    /// A password.
    pub fn password(mut self) -> Field {
        self.kind = "password";
        self
    }

    /// An e-mail address.
    pub fn email(mut self) -> Field {
        self.kind = "email";
        self
    }

    /// A whole number.
    pub fn number(mut self) -> Field {
        self.extra.push_str(" inputmode=\"numeric\" pattern=\"[0-9٠-٩۰-۹]*\"");
        self
    }

    /// A date.
    pub fn date(mut self) -> Field {
        self.kind = "date";
        self
    }

    /// A file.
    pub fn file(mut self, accept: impl AsRef<str>) -> Field {
        self.kind = "file";
        let _ = write!(self.extra, " accept=\"{}\"", Html::text(accept.as_ref()));
        self
    }

    /// A longer text.
    pub fn long(mut self) -> Field {
        self.kind = "long";
        self
    }

    /// One of several, as a menu.
    pub fn choices(mut self, choices: &[Choice]) -> Field {
        self.choices = Some(choices.to_vec());
        self
    }

    /// Must be filled in.
    pub fn required(mut self) -> Field {
        self.extra.push_str(" required");
        self
    }

    /// What the browser may fill in: `username webauthn`, `current-password`, `one-time-code`.
    pub fn autocomplete(mut self, what: impl AsRef<str>) -> Field {
        let _ = write!(self.extra, " autocomplete=\"{}\"", Html::text(what.as_ref()));
        self
    }

    /// A code or number: no capitals, no spelling.
    pub fn exact(mut self) -> Field {
        self.extra.push_str(" autocapitalize=\"none\" spellcheck=\"false\"");
        self
    }

    /// A code that is typed off a slip: large, in capitals, from left to right in every script.
    pub fn code(mut self) -> Field {
        self.class = "in code";
        self.extra.push_str(" autocapitalize=\"characters\" spellcheck=\"false\"");
        self
    }

    /// An example in the empty box.
    pub fn placeholder(mut self, text: impl AsRef<str>) -> Field {
        let _ = write!(self.extra, " placeholder=\"{}\"", Html::text(text.as_ref()));
        self
    }

    /// At most so many characters.
    pub fn most(mut self, characters: u32) -> Field {
        let _ = write!(self.extra, " maxlength=\"{characters}\"");
        self
    }
}

impl Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, value) = (Html::text(&self.name), Html::text(&self.value));
        let id = format!("f-{name}");
        write!(f, "<div class=\"field\"><label for=\"{id}\">{}</label>", Html::text(&self.label))?;
        let mut described = Vec::new();
        if !self.hint.is_empty() {
            write!(f, "<span class=\"hint\" id=\"{id}-hint\">{}</span>", Html::text(&self.hint))?;
            described.push(format!("{id}-hint"));
        }
        if !self.error.is_empty() {
            described.push(format!("{id}-error"));
        }
        let mut rest = format!(" class=\"{}\" id=\"{id}\" name=\"{name}\"{}", self.class, self.extra);
        if !described.is_empty() {
            let _ = write!(rest, " aria-describedby=\"{}\"", described.join(" "));
        }
        if !self.error.is_empty() {
            rest.push_str(" aria-invalid=\"true\"");
        }
        match &self.choices {
            Some(choices) => {
                write!(f, "<select{rest}>")?;
                for choice in choices {
                    let chosen = if choice.value == self.value { " selected" } else { "" };
                    let (value, label) = (Html::text(&choice.value), Html::text(&choice.label));
                    write!(f, "<option value=\"{value}\"{chosen}>{label}</option>")?;
                }
                f.write_str("</select>")?;
            }
            None if self.kind == "long" => write!(f, "<textarea{rest}>\n{value}</textarea>")?,
            None if self.kind == "file" => write!(f, "<input type=\"file\"{rest}>")?,
            None => write!(f, "<input type=\"{}\"{rest} value=\"{value}\">", self.kind)?,
        }
        error(f, &id, &self.error)?;
        f.write_str("</div>")
    }
}

fn error(f: &mut fmt::Formatter<'_>, id: &str, error: &str) -> fmt::Result {
    if error.is_empty() {
        return Ok(());
    }
    write!(f, "<p class=\"err\" id=\"{id}-error\">{}{}</p>", icon::NO.small(), Html::text(error))
}

/// Several choices in sight: one of them, or any of them.
#[derive(Debug, Clone)]
pub struct Picks {
    name: String,
    legend: String,
    choices: Vec<Choice>,
    chosen: Vec<String>,
    error: String,
    any: bool,
}

/// One of several, in sight.
pub fn picks(name: impl AsRef<str>, legend: impl AsRef<str>, choices: &[Choice]) -> Picks {
    Picks {
        name: name.as_ref().into(),
        legend: legend.as_ref().into(),
        choices: choices.to_vec(),
        chosen: Vec::new(),
        error: String::new(),
        any: false,
    }
}

impl Picks {
    /// Any number of them instead of one.
    pub fn any(mut self) -> Picks {
        self.any = true;
        self
    }

    /// Marks one as chosen; call again for more.
    pub fn chosen(mut self, value: impl AsRef<str>) -> Picks {
        self.chosen.push(value.as_ref().into());
        self
    }

    /// What is wrong with it, from the form's errors.
    pub fn errors(mut self, errors: &Fields) -> Picks {
        self.error = errors.get(&self.name).unwrap_or_default().into();
        self
    }
}

impl Display for Picks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = Html::text(&self.name);
        let kind = if self.any { "checkbox" } else { "radio" };
        let described = if self.error.is_empty() {
            String::new()
        } else {
            format!(" aria-describedby=\"f-{name}-error\"")
        };
        write!(f, "<fieldset id=\"f-{name}\"{described}><legend>{}</legend>", Html::text(&self.legend))?;
        for choice in &self.choices {
            let chosen = if self.chosen.contains(&choice.value) { " checked" } else { "" };
            let (value, label) = (Html::text(&choice.value), Html::text(&choice.label));
            write!(
                f,
                "<label class=\"pick\"><input type=\"{kind}\" name=\"{name}\" value=\"{value}\"{chosen}>\
                 <span>{label}</span></label>"
            )?;
        }
        error(f, &format!("f-{name}"), &self.error)?;
        f.write_str("</fieldset>")
    }
}

/// What is wrong with the whole form, with a link to each field; nothing where all is well.
pub fn form_errors(page: &Page, errors: &Fields) -> Html {
    if errors.is_empty() {
        return Html::default();
    }
    let mut text = format!("<b>{}</b>", Html::text(&words::form_errors(page, errors.iter().count())));
    for (name, sentence) in errors.iter() {
        let _ = write!(text, " <a href=\"#f-{}\">{}</a>", Html::text(name), Html::text(sentence));
    }
    let _ = write!(text, " {}", words::form_kept(page));
    Html::trusted(crate::note::no(Html::trusted(text)).to_string())
}

markup!(Field, Picks);

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Error;

    fn errors() -> Fields {
        let error = Error::invalid("number", |_| "This has 4 digits. We need all 6.");
        Fields::from_error(kernel::i18n::Locale::En, error).unwrap()
    }

    #[test]
    fn a_field_ties_label_hint_and_error_to_its_box() {
        let shown = field("number", "Employee number")
            .hint("Six digits")
            .value("44\"71")
            .errors(&errors())
            .to_string();
        assert!(shown.contains("<label for=\"f-number\">Employee number</label>"));
        assert!(shown.contains("aria-describedby=\"f-number-hint f-number-error\" aria-invalid=\"true\""));
        assert!(shown.contains("value=\"44&quot;71\""), "{shown}");
        assert!(shown.contains("id=\"f-number-error\""));
    }

    #[test]
    fn a_choice_marks_what_is_chosen() {
        let choices = [Choice::new("a", "A"), Choice::new("b", "B & C")];
        let shown = field("x", "X").choices(&choices).value("b").to_string();
        assert!(shown.contains("<option value=\"b\" selected>B &amp; C</option>"));
        let shown = picks("x", "X", &choices).any().chosen("a").to_string();
        assert!(shown.contains("type=\"checkbox\" name=\"x\" value=\"a\" checked"));
    }
}
