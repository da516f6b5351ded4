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
# Pages.
people-directory-title = Personen
people-directory-lead = { $count ->
    [one] { $count } Person arbeitet hier
   *[other] { $count } Personen arbeiten hier
    }
people-directory-label = Name, Nummer, Stelle, Einheit oder Ort
people-directory-find = Suchen
people-directory-found = { $count ->
    [0] Niemand
    [one] { $count } Person
   *[other] { $count } Personen
    }
people-directory-many = Die ersten { $count }; mit einem Wort mehr werden es weniger
people-directory-none = Niemand gefunden
people-directory-none-text = Versuchen Sie ein Wort des Namens, ohne Akzente, oder die Nummer vom Ausweis.
people-directory-how = Jemanden finden
people-directory-how-text = Tippen Sie einen Teil des Namens, eine Nummer oder wo jemand arbeitet. Groß und klein sowie Akzente spielen keine Rolle.
people-directory-about = Zu dieser Liste
people-directory-units = Einheiten
people-directory-shown = Was gezeigt wird
people-directory-shown-text = Name, Nummer, Stelle, Ort und Führungskraft: alle, die angemeldet sind. Alles andere nur die Person selbst und wer sie führt.
people-found-number = Gefunden: Nummer { $number }
people-found-name = Gefunden: der Name
people-found-place = Gefunden: { $place }
people-as-of = Stand
people-as-of-show = Zeigen
people-profile-myself = das sind Sie
people-profile-report = von Ihnen geführt
people-profile-report-since = von Ihnen geführt seit { $day }
people-profile-acting = Sie vertreten die Führungskraft
people-profile-dotted = fachlich Ihnen zugeordnet
people-profile-since = hier seit { $month }
people-profile-away = an diesem Tag nicht im Dienst
people-profile-now-html = <b>Sie sehen den { $day }, wie er heute bekannt ist.</b> <a href="{ $then }">Wie er an dem Tag bekannt war</a> · <a href="{ $today }">Zurück zu heute</a>
people-profile-then-html = <b>Sie sehen den { $day }, wie er an dem Tag bekannt war.</b> <a href="{ $now }">Wie er heute bekannt ist</a> · <a href="{ $today }">Zurück zu heute</a>
people-profile-future-html = <b>Sie sehen voraus auf den { $day }, soweit er heute bekannt ist.</b> <a href="{ $today }">Zurück zu heute</a>
people-way-title = Stellen und Orte im Lauf der Zeit
people-way-source = aus der Personaldatei
people-way-table = Dasselbe als Tabelle
people-way-what = Was
people-way-value = Wert
people-way-from = Ab
people-way-until = Bis
people-way-holds = heute
people-way-today = heute
people-way-shown = { $day }, hier gezeigt
people-way-said = { $what }: { $value } seit { $day }.
people-way-manager = Führungskraft
people-way-working = Beschäftigung
people-sharing-title = Wer was von { $name } sieht
people-sharing-own = Wer was von Ihnen sieht
people-sharing-table = Wer was sieht
people-sharing-lead = Führung
people-sharing-everybody = Alle
people-sharing-leader = Personalleitung
people-sharing-all = alles
people-sharing-none = –
people-sharing-counts = Anzahlen, und Namen in einer Regel
people-sharing-place = Stelle, Ort, Führungskraft
people-sharing-past = Frühere Stellen
people-sharing-address = Mailadresse
people-sharing-duties = Pflichten
people-sharing-answers = Antworten
people-sharing-same = { $name } sieht diese Seite genau wie Sie und kann richtigstellen lassen, was falsch ist.
people-sharing-correct = Wer hier genannt ist, sieht diese Seite genau wie Sie. Sagen Sie der Personalstelle, was falsch ist.
people-imports-title = Personen herein
people-imports-lead = Hier kommen Personaldateien herein. Nichts wird angewandt, bevor Sie gesehen haben, was sich ändern würde.
people-imports-runs = Bisherige Dateien
people-imports-none = Noch keine Personaldatei
people-imports-none-text = Lesen Sie mit dem Formular auf dieser Seite eine ein. Die erste bringt alle herein; jede spätere wird mit den dann bekannten Personen verglichen.
people-imports-file-column = Datei
people-imports-day = Tag
people-imports-rows = Zeilen
people-imports-changes = Änderungen
people-imports-state = Stand
people-imports-upload = Personaldatei lesen
people-imports-file = Personaldatei
people-imports-file-hint = CSV oder XLSX, höchstens 50 MB
people-imports-feed = Quelle
people-imports-feed-hint = Dateien einer Quelle teilen Spalten und Wächter. Leer gelassen: HR file, oder was die Datei selbst sagt.
people-imports-day-label = Der Tag, von dem sie spricht
people-imports-read = Datei lesen
people-imports-feeds = Quellen
people-arrival-lead = Die Datei ist angekommen und wird gelesen. Nichts wird angewandt, bevor Sie gesehen haben, was sich ändern würde.
people-arrival-waits = Die Datei wartet darauf, gelesen zu werden
people-arrival-opening = Die Datei wird geöffnet
people-arrival-rows = Die Zeilen werden gelesen
people-arrival-comparing = Sie wird mit allen bekannten Personen verglichen
people-arrival-keeping = Was gefunden wurde, wird festgehalten
people-arrival-failed = Die Datei konnte nicht gelesen werden; der Fehler liegt bei uns. Nichts wurde geändert. Senden Sie sie noch einmal; bleibt es so, steht der Grund im Protokoll des Servers.
people-arrival-another = Noch einmal eine Datei senden
people-state-open = wartet auf Sie
people-state-stopped = angehalten
people-state-applied = angewandt
people-state-safe = ohne Austritte angewandt
people-state-aside = beiseitegelegt
people-state-undone = zurückgenommen
people-state-reading = wird gelesen
people-state-failed = konnte nicht gelesen werden
people-run-title = Personaldatei vom { $day }
people-run-read-at = gelesen { $at }
people-run-nothing-yet = noch nichts angewandt
people-run-applied = angewandt { $at } von { $by }
people-run-applied-safe = ohne Austritte angewandt { $at } von { $by }
people-run-set-aside = beiseitegelegt { $at } von { $by }
people-run-undone = zurückgenommen { $at }
people-run-see-file = Datei ansehen
people-run-aside = Datei beiseitelegen
people-run-ready = Nichts hält diese Datei an.
people-run-apply = { $count ->
    [0] Als gelesen behalten: nichts ändert sich
    [one] { $count } Änderung anwenden
   *[other] { $count } Änderungen anwenden
    }
people-run-safe = { $count ->
    [one] Die { $count } andere Änderung anwenden
   *[other] Die { $count } anderen Änderungen anwenden
    }
people-run-ask = Zweite Person fragen
people-run-asked = { $name } hat { $at } um eine zweite Person gebeten.
people-run-wait = Auf die nächste Datei warten
people-run-approve-title = Durchlassen?
people-run-approve-lead = { $count ->
    [one] Ihr Ja wendet { $count } Änderung an, auch Austritte. Sie lässt sich 30 Tage lang zurücknehmen.
   *[other] Ihr Ja wendet alle { $count } Änderungen an, auch Austritte. Sie lassen sich 30 Tage lang zurücknehmen.
    }
people-run-reason = Warum stimmt diese Datei?
people-run-reason-hint = Administratoren lesen diesen Satz im Verlauf.
people-run-approve = Durchlassen
people-run-undo = Datei zurücknehmen
people-run-undo-until = Alles wie zuvor, möglich bis { $day }.
people-run-would-change = Was sich ändern würde
people-run-changed = Was sich geändert hat
people-run-people = { $now ->
    [one] { $now } Person
   *[other] { $now } Personen
    } jetzt, { $after } danach · { $same ->
    [one] { $same } bleibt, wie sie ist
   *[other] { $same } bleiben, wie sie sind
    }
people-run-joiners = { $count ->
    [one] Eintritt
   *[other] Eintritte
    }
people-run-movers = { $count ->
    [one] Wechsel
   *[other] Wechsel
    }
people-run-managers = { $count ->
    [one] nur neue Führungskraft
   *[other] nur neue Führungskräfte
    }
people-run-details = mit anderen Angaben
people-run-leavers = { $count ->
    [one] würde gehen
   *[other] würden gehen
    }
people-run-start-today = { $count ->
    [one] { $count } beginnt an dem Tag
   *[other] { $count } beginnen an dem Tag
    }
people-run-held = { $count ->
    [one] { $count } bleibt: eine Zeile wurde beiseitegelegt
   *[other] { $count } bleiben: Zeilen wurden beiseitegelegt
    }
people-run-dated = { $count ->
    [one] { $count } bekommt einen letzten Tag
   *[other] { $count } bekommen einen letzten Tag
    }
people-run-untold = { $count ->
    [one] Bei { $count } Zeile ist nicht zu erkennen, um wen es geht. Wer in der Datei fehlt, bleibt, bis sie berichtigt ist.
   *[other] Bei { $count } Zeilen ist nicht zu erkennen, um wen es geht. Wer in der Datei fehlt, bleibt, bis sie berichtigt sind.
    }
people-run-more = und { $count } weitere
people-run-all = Alle { $count } { $group }
people-run-all-leavers = Alle { $count }, die austreten würden
people-run-list = Alle darin
people-run-nothing-changes = Nichts ändert sich.
people-group-title = { $count } { $group }
people-group-nobody = Niemand.
people-group-person = Person
people-group-place = Ort
people-group-was = War, wird
people-group-last-day = Letzter Tag
people-places-where = Wo
people-places-now = Jetzt
people-places-in-file = In der Datei
people-places-leaving = Würden gehen
people-places-sure = Wie sicher
people-sure-wrong = sieht falsch aus
people-sure-dated = Austritt genannt
people-sure-undated = kein Austritt genannt
people-run-troubles = Zeilen mit einem Problem
people-run-troubles-line = { $count } von { $rows } · { $aside } beiseitegelegt, ihretwegen geht niemand
people-run-no-troubles = Jede Zeile war brauchbar.
people-trouble-row = Zeile
people-trouble-column = Spalte
people-trouble-says = Dort steht
people-trouble-what = Was zu tun ist
people-problem-blank = nichts
people-problem-manager-missing = Nicht in dieser Datei. Die Zeile gilt ohne Führungskraft. Berichtigen Sie die Nummer oder ergänzen Sie die Zeile der Führungskraft.
people-problem-manager-aside = Die Zeile der Führungskraft wurde selbst beiseitegelegt. Die Führung bleibt, wie sie ist. Berichtigen Sie zuerst jene Zeile.
people-problem-own-manager = Beiseitegelegt: Diese Person würde sich selbst führen. Die Führung bleibt, wie sie ist. Berichtigen Sie die Nummer.
people-problem-circle = Diese Verbindungen wurden beiseitegelegt: { $names } führen einander. Die Zeilen gelten, die Führung bleibt, wie sie ist. Berichtigen Sie eine der Nummern.
people-problem-repeated = Alle diese Zeilen wurden beiseitegelegt. Eine Nummer steht für eine Person: Berichtigen oder entfernen Sie die falsche Zeile.
people-problem-no-number = Beiseitegelegt. Ohne Nummer lässt sich niemand zuordnen. Tragen Sie sie in die Datei ein.
people-problem-mangled = Beiseitegelegt. Eine Tabellenkalkulation hat diese Nummer gerundet. Geben Sie die Spalte als Text aus.
people-problem-no-name = Beiseitegelegt. Eine Person braucht einen Namen. Tragen Sie ihn in die Datei ein.
people-problem-vacant = Die Stelle behält ihren Platz und ist unbesetzt. Tragen Sie einen Namen ein, wenn jemand sie hat.
people-problem-broken = Beiseitegelegt. Ein Zeichen ist zerbrochen. Lesen Sie die Datei unten mit einem anderen Zeichensatz oder berichtigen Sie die Zeile.
people-problem-no-day = Beiseitegelegt. Diesen Tag gibt es nicht. Berichtigen Sie das Datum.
people-problem-before-start = Beiseitegelegt. Der letzte Tag liegt vor dem ersten. Berichtigen Sie eines der Daten.
people-problem-shifted = Beiseitegelegt. Die Zeile hat mehr Zellen als die Kopfzeile: Setzen Sie Werte mit dem Trennzeichen in Anführungszeichen.
people-problem-long = Beiseitegelegt. Der Wert ist viel zu lang für diese Spalte.
people-correct-which = Sagen Sie, welche stimmt
people-correct-manager = Nummer der Führungskraft eintragen
people-correct-number = Nummer eintragen
people-correct-name = Namen eintragen
people-correct-date = Datum eintragen
people-correct-value = Eintragen
people-correct-row = Zeile { $row }
people-correct-act = Neu lesen
people-correct-back = Zurücknehmen
people-corrected = Hier berichtigt
people-corrected-text = Die Datei bleibt, wie sie kam. Berichtigen Sie auch die Quelle, sonst bringt die nächste Datei das Problem wieder.
people-corrected-place = Zeile { $row }, { $column }
people-corrected-left-out = weggelassen, weil eine andere Zeile stimmt
people-run-columns = Spalten
people-run-columns-line = { $used } gelesen, { $unused } nicht verwendet
people-columns-in-file = In der Datei
people-columns-values = Erste Werte
people-columns-goes = Geht an
people-columns-goes-to = { $column } geht an
people-columns-known = Woher wir es wissen
people-columns-encoding = Zeichensatz
people-columns-dates = Daten sind geschrieben wie
people-columns-found = wie gefunden
people-columns-again = Mit diesen Spalten neu lesen
people-columns-all = Die übrigen Spalten, von { $count } insgesamt
people-column-unused = Nicht verwendet
people-known-before = { $files ->
    [one] wie in { $files } Datei zuvor
   *[other] wie in { $files } Dateien zuvor
    }
people-known-told = gewählt
people-known-preset = eine bekannte Art von Datei
people-known-name = der Name der Spalte
people-known-matches = { $hits } von { $of } passen
people-known-dates = vermutet: alles Daten
people-known-addresses = vermutet: alles Adressen
people-known-refused = nicht gelesen: { $why }
people-known-unneeded = braucht hier niemand
people-run-way-in = Der Weg herein
people-step-read = Gelesen
people-step-matched = Zugeordnet
people-step-matched-number = über die Nummer, nie über den Namen
people-step-matched-post = über Stelle und Name · { $posts ->
    [one] { $posts } Stelle
   *[other] { $posts } Stellen
    }, { $vacant } unbesetzt
people-step-compared = Verglichen
people-step-compared-line = { $count ->
    [0] mit niemandem: Es ist die erste Datei dieser Quelle
    [one] mit { $count } bekannten Person
   *[other] mit { $count } bekannten Personen
    }
people-step-guards = Wächter: keiner hat angehalten
people-step-guards-stopped = Wächter: { $count } von { $all } haben angehalten
people-step-agree = Eine zweite Person stimmt zu
people-step-agree-line = Jemand anderes, als wer die Datei gelesen hat.
people-step-agree-names = { $names }. Nicht, wer die Datei gelesen hat.
people-step-applied = Angewandt
people-step-applied-line = lässt sich 30 Tage lang zurücknehmen
people-read-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
    }
people-read-told = { $set } wie gewählt
people-read-likely = wahrscheinlich { $set }
people-read-broken = { $set } mit zerbrochenen Zeichen
people-read-workbook = Blatt „{ $sheet }“
people-read-semicolons = Semikolons
people-read-commas = Kommas
people-read-tabs = Tabulatoren
people-read-seconds = { $seconds } s
people-read-formulas = { $count ->
    [one] { $count } Formel mit ihrem Wert gelesen
   *[other] { $count } Formeln mit ihren Werten gelesen
    }
people-read-hidden = verborgen und nicht gelesen: { $sheets }
people-run-learning = Was es fürs Lernen bedeutet
people-run-learning-all = Wenn alles angewandt wird, auch Austritte.
people-run-this-feed = Diese Quelle
people-run-feed = { $files ->
    [one] { $files } Datei seit { $since }, { $stopped } angehalten, { $undone } zurückgenommen.
   *[other] { $files } Dateien seit { $since }, { $stopped } angehalten, { $undone } zurückgenommen.
    }
people-run-log = Verlauf
people-guard-leavers = Austritte { $found }, Grenze { $limit }.
people-guard-rows = Zeilen { $found }, Grenze { $limit }.
people-guard-administrator = Keine Administration betroffen.
people-stop-leavers = { $count ->
    [one] Angehalten: { $count } Person würde gehen, { $share } von { $people }. Die Grenze liegt bei { $limit }.
   *[other] Angehalten: { $count } Personen würden gehen, { $share } von { $people }. Die Grenze liegt bei { $limit }.
    }
people-stop-rows = Angehalten: { $found } weniger Zeilen als in der Datei zuvor. Die Grenze liegt bei { $limit }.
people-stop-columns = Angehalten: Es fehlt eine Spalte: { $names }. Wählen Sie unten eine andere oder geben Sie die Datei neu aus.
people-stop-dates = Angehalten: Die Daten in „{ $column }“ lassen sich mit dem Tag oder dem Monat zuerst lesen. Sagen Sie unten, wie sie geschrieben sind.
people-stop-no-rows = Angehalten: Diese Datei hat eine Kopfzeile und keine Zeilen. Nichts wird angewandt.
people-stop-cut = Angehalten: Keine Zeile dieser Datei ist brauchbar, oder sie endet mitten in einer. Nichts wird angewandt.
people-stop-changes = { $count ->
    [one] Angehalten: { $count } Person würde wechseln oder neu geführt. Die Grenze liegt bei { $limit }.
   *[other] Angehalten: { $count } Personen würden wechseln oder neu geführt. Die Grenze liegt bei { $limit }.
    }
people-stop-administrator = Angehalten: { $names } würde gehen, und niemand sonst führt diese Installation. Geben Sie zuerst jemand anderem die Rolle.
people-cause-place-html = { $leavers } der { $all } arbeiten in { $place }, und diese Datei hat <b>gar keine Zeile aus { $place }</b>; dort { $now ->
    [one] ist jetzt { $now } Person
   *[other] sind jetzt { $now } Personen
    }. Sie ist vielleicht abgeschnitten.
people-cause-zeros = Die Nummern haben ihre führenden Nullen verloren: Vielleicht hat eine Tabellenkalkulation die Datei gespeichert. Geben Sie die Spalte als Text aus.
people-cause-numbers = Dieselben Namen kommen mit anderen Nummern: Vielleicht hat die Quelle alle neu nummeriert.
people-cause-cut = Die Datei endet mitten in einer Zeile: Sie wurde unterwegs abgeschnitten. Geben Sie sie neu aus.
people-unreadable-large = Angehalten: Diese Datei ist größer als 50 MB. Nichts wird angewandt.
people-unreadable-cells = Angehalten: Diese Datei hat mehr als eine Million Zellen oder entpackt sich zu weit mehr, als sie wiegt. Nichts wird angewandt.
people-unreadable-empty = Angehalten: Diese Datei ist leer. Nichts wird angewandt.
people-unreadable-no-table = Angehalten: Das ist keine Tabelle. Geben Sie die Personaldatei als CSV oder XLSX aus.
people-unreadable-damaged = Angehalten: Diese Arbeitsmappe ist beschädigt oder hat ein Kennwort. Speichern Sie sie neu ohne Kennwort.
people-unreadable-encoding = Angehalten: Diesen Zeichensatz gibt es nicht. Wählen Sie einen anderen.
people-notice-ask = Eine Personaldatei wartet auf Ihr Ja: { $feed }
people-notice-ask-why = Ein Wächter hat sie angehalten, und { $name } hat um eine zweite Person gebeten.
people-guards-change = Wächter ändern
people-guards-title = Wächter von { $feed }
people-guards-lead = Was eine Datei von { $feed } anhält, bevor etwas angewandt wird.
people-guards-leavers = So viele dürfen mit einer Datei höchstens gehen
people-guards-leavers-hint = Gilt, solange die Organisation klein ist.
people-guards-people = Bis zu so vielen Personen gilt diese Zahl
people-guards-share = Darüber darf höchstens dieser Anteil gehen, in Prozent
people-guards-rows = Anhalten ab so viel Prozent weniger Zeilen als in der Datei zuvor
people-guards-rows-hint = Eine Datei, die so stark schrumpft, ist wohl abgeschnitten.
people-guards-moves = Höchstens so viele dürfen wechseln oder neu geführt werden, in Prozent
people-guards-moves-hint = Leer lassen für keine Grenze.
people-guards-always = Immer an: eine leere oder abgeschnittene Datei, eine fehlende Spalte, zweideutige Daten, die letzte Administration.
people-guards-keep = Diese Wächter behalten

# What is refused, and what to do next.
people-no-audience = Diese Zielgruppe ist nicht lesbar. Bauen Sie sie aus ihren Zeilen neu auf.
people-no-zone = Diese Zeitzone gibt es nicht. Schreiben Sie sie wie Europe/Berlin.
people-undo-not-applied = Diese Datei ist nicht übernommen, es gibt also nichts zurückzunehmen.
people-undo-too-old = Eine Datei lässt sich 30 Tage lang zurücknehmen. Berichtigen Sie sie mit einer neuen Datei.
people-undo-later = Eine spätere Datei dieser Quelle ist übernommen. Nehmen Sie zuerst diese zurück.
people-decided-already = Über diese Datei ist schon entschieden. Öffnen Sie ihre Seite neu; um weiterzumachen, laden Sie sie noch einmal hoch.
people-nobody-lifts = Diese Datei kann niemand durchlassen. Berichtigen Sie sie und laden Sie sie neu hoch.
people-second-lifts = Eine angehaltene Datei lässt eine zweite Person der IT-Verwaltung auf ihrer Seite durch. Bitten Sie dort darum.
people-lift-reason = Ein Ja nach einem Halt braucht einen Satz. Schreiben Sie, warum diese Datei stimmt.
people-lift-other = Durchlassen kann nur jemand anderes als wer die Datei gelesen oder gefragt hat. Fragen Sie eine zweite Person der IT-Verwaltung.
people-not-mapped = Die Spalten sind noch nicht zugeordnet. Sagen Sie auf dieser Seite, wohin jede gehört.
people-nothing-to-apply = Diese Datei ist nicht lesbar, es gibt also nichts zu übernehmen. Laden Sie eine bessere hoch.
people-guard-stops = Ein Wächter hält diese Datei an. Ihre Seite sagt, welcher, und was davon sicher ist.
people-guards-most-share = Ein Anteil ist höchstens 100 %. Schreiben Sie eine kleinere Zahl.
people-guards-whole = Schreiben Sie eine ganze Zahl bis { $most }.
people-guards-part = Schreiben Sie einen Anteil bis 100, etwa 2,5.
people-upload-broken = Das Hochladen brach ab. Senden Sie die Datei noch einmal.
people-upload-none = Wählen Sie die Personaldatei, die gelesen werden soll.
people-upload-day = Schreiben Sie den Tag wie 2026-11-19.
people-columns-twice = Mehrere Spalten gehen zu „{ $field }“: { $names }. Wählen Sie eine davon.
people-name-missing = Schreiben Sie einen Namen: Eine Person braucht einen.
people-correct-gone = Diese Zeile hat das Problem nicht mehr. Sehen Sie sich die Seite noch einmal an.
people-correct-value-missing = Schreiben Sie mit höchstens 200 Zeichen, was in der Zelle stehen soll.
# People from outside.
guest-organisation-missing = Schreiben Sie, für wen die Person arbeitet.
guest-until-wrong = Der Zugang endet an einem Tag zwischen heute und in zwei Jahren: Wählen Sie einen davon.
guest-works-here = Diese Adresse hat jemand, der hier arbeitet: Suchen Sie die Person nach ihrem Namen.
