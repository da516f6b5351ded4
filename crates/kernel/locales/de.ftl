month-long = { $n ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
    }
month-short = { $n ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
    }
weekday-long = { $n ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
    }
weekday-narrow = { $n ->
    [1] Mo
    [2] Di
    [3] Mi
    [4] Do
    [5] Fr
    [6] Sa
   *[7] So
    }
weekday-short = { $n ->
    [1] Mo.
    [2] Di.
    [3] Mi.
    [4] Do.
    [5] Fr.
    [6] Sa.
   *[7] So.
    }
day-month = { $day }. { $month }
day-month-year = { $day }. { $month } { $year }
weekday-and-date = { $weekday }, { $date }
date-and-time = { $date }, { $time }
month-and-year = { $month } { $year }
today = heute
tomorrow = morgen
yesterday = gestern
in-days = { $count ->
    [one] in { $count } Tag
   *[other] in { $count } Tagen
    }
days-ago = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
    }
days-over = { $count ->
    [one] { $count } Tag überfällig
   *[other] { $count } Tage überfällig
    }
days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
    }
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
    }
minutes-short = { $count } Min.
hours-minutes = { $hours } Std. { $minutes } Min.
range = { $low } bis { $high }
and-last = { $first } und { $last }
or-last = { $first } oder { $last }
list-comma = { $first }, { $last }
size-bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
    }
error-same-time = Jemand hat zur selben Zeit dasselbe getan. Öffnen Sie die Seite neu und sehen Sie nach, was jetzt da ist.
