# Felder einer Personaldatei.
people-field-number = Nummer
people-field-name = Name
people-field-first-name = Vorname
people-field-last-name = Nachname
people-field-email = Mailadresse
people-field-language = Sprache
people-field-unit = Einheit
people-field-site = Arbeitsort
people-field-job = Stelle
people-field-grade = Stufe
people-field-employment = Beschäftigung
people-field-manager = Nummer der Führungskraft
people-field-acting-manager = Nummer der Vertretung
people-field-dotted-manager = Nummer der zweiten Führungskraft
people-field-post = Stellennummer
people-field-reports-to = Stelle darüber
people-field-start-date = Eintritt
people-field-leaving-date = Austritt
people-field-valid-from = Gilt ab
people-field-group = Gruppen
people-refused-pay = Bezahlung
people-refused-health = Gesundheit
people-refused-belief = Herkunft, Glauben oder Mitgliedschaft
people-refused-birth = Geburt
# Was an einer Zuordnung nicht stimmt.
people-mapping-unreadable = Die Zuordnung ist nicht lesbar: { $why }
people-mapping-needs = Keine Spalte geht an „{ $field }“. Wählen Sie eine.
people-mapping-refuses = In „{ $column }“ geht es um { $why }. Das liest Guildhall nicht. Lassen Sie die Spalte weg.
people-mapping-twice = „{ $column }“ ist zweimal vergeben. Wählen Sie einen Platz.
people-mapping-one-column = „{ $field }“ nimmt eine Spalte. Nur Einheiten bestehen aus mehreren.
# Zeilen einer Zielgruppe: jede setzt „Alle, für die gilt: …“ fort.
people-audience-all = alles davon trifft zu:
people-audience-any = eines davon trifft zu:
people-audience-not-group = dies trifft nicht zu:
people-audience-not = nicht: { $line }
people-audience-unit = arbeitet in { $names } oder darunter
people-audience-site = Arbeitsort ist { $names }
people-audience-job = Stelle ist { $names }
people-audience-grade = Stufe ist { $names }
people-audience-employment = Beschäftigung ist { $names }
people-audience-group = gehört zur Gruppe { $names }
people-audience-person = ist { $names }
people-audience-manager = wird geführt von { $names }
people-audience-below = wird geführt von { $names } oder jemandem darunter
people-audience-tenure-least = { $days ->
    [one] seit mindestens { $days } Tag hier
   *[other] seit mindestens { $days } Tagen hier
    }
people-audience-tenure-most = { $days ->
    [one] seit höchstens { $days } Tag hier
   *[other] seit höchstens { $days } Tagen hier
    }
people-audience-tenure-between = seit { $least } bis { $most } Tagen hier
people-audience-gone = etwas, das es nicht mehr gibt
people-audience-nothing-chosen = Wählen Sie mindestens eines.
people-audience-no-lines = Eine Gruppe braucht mindestens eine Zeile. Fügen Sie eine hinzu oder nehmen Sie die Gruppe heraus.
people-audience-no-time = Sagen Sie, wie viele Tage mindestens oder höchstens.
people-audience-too-deep = Das ist zu tief verschachtelt, um verstanden zu werden. Höchstens sechs Ebenen.
people-audience-too-many = Höchstens sechzig Zeilen. Nehmen Sie stattdessen eine Gruppe von Personen.
people-audience-too-many-choices = Höchstens dreihundert. Wählen Sie stattdessen eine Einheit darüber.
# Tatsachen, die über eine Zeile entscheiden.
people-fact-none = nichts
people-fact-unit = Einheit: { $name }
people-fact-site = Arbeitsort: { $name }
people-fact-job = Stelle: { $title }
people-fact-grade = Stufe: { $grade }
people-fact-employment = Beschäftigung: { $kind }
people-fact-started = hier seit { $date }
people-fact-manager = Führungskraft: { $name }
people-fact-groups = Gruppen: { $names }
people-fact-no-group = in keiner Gruppe
people-fact-person = namentlich genannt oder nicht
people-fact-not-at-work = heute nicht im Dienst
