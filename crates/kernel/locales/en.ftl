# Words of numbers, dates and durations.
month-long = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
    }
month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
    }
weekday-long = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    }
weekday-narrow = { $n ->
    [1] Mo
    [2] Tu
    [3] We
    [4] Th
    [5] Fr
    [6] Sa
   *[7] Su
    }
weekday-short = { $n ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
    }
day-month = { $day } { $month }
day-month-year = { $day } { $month } { $year }
weekday-and-date = { $weekday } { $date }
date-and-time = { $date }, { $time }
month-and-year = { $month } { $year }
today = today
tomorrow = tomorrow
yesterday = yesterday
in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
    }
days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
    }
days-over = { $count ->
    [one] { $count } day over
   *[other] { $count } days over
    }
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
    }
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }
minutes-short = { $count } min
hours-minutes = { $hours } h { $minutes } min
range = { $low } to { $high }
and-last = { $first } and { $last }
or-last = { $first } or { $last }
list-comma = { $first }, { $last }
size-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
    }
error-same-time = Somebody did the same at the same time. Open the page again and look at what is there now.
