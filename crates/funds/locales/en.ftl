# Amounts.
hours = { $hours } h
hours-minutes = { $hours } h { $minutes } min
amount-missing = Write an amount.
amount-negative = Write an amount of more than nothing.
amount-too-large = That is more than a budget can hold: at most { $most }.
amount-whole-how = Write { $measure } as a whole number.
amount-decimals-how = Write { $measure } with at most { $places } decimals, like { $example }.
amount-minutes-how = Write minutes as a whole number, or hours and minutes like 1:30.
reason-missing = Write why, as one sentence. It stays in the ledger.
order-differs = This was entered before with other content. Load the page again and look at the newest entries.
# Budgets.
budget-name-wrong = Give it a name of at most { $most } characters.
budget-purpose-missing = Say for which purpose it is: certificates, conferences.
budget-until-wrong = The last day comes before the first.
budget-parent-gone = Choose an open budget that is not one person’s.
budget-parent-measure = The budget above counts in { $measure }. Choose one that counts in the same.
budget-too-deep = Budgets stand at most six deep. Choose one further up.
budget-is-closed = { $name } is closed. Choose an open budget, or set up a new one.
budget-other-days = { $name } is for { $from } to { $until }. Choose a day within, or another budget.
budget-too-little = { $name } has { $left } left, not { $asked }. Ask for less, or ask who holds it for more.
budget-rounding = Rounding, { $measure }
may-not-decide = Who holds this budget, or a People leader, decides about it.
may-not-decide-own = This money is for one person. Somebody who leads them decides about what they ask for.
# Lines.
line-title-missing = Say what the money is for.
line-settled = Nothing is open here any more. Plan it anew.
line-too-little-committed = Only { $left } is committed. Commit the rest first.
line-too-little-open = Only { $left } is planned or committed.
line-too-little-spent = Only { $left } was spent.
# Transfers and rates.
transfer-same = Choose two different budgets.
transfer-rounding = Rounding accounts take what conversions leave over, nothing else. Choose another budget.
transfer-too-little = { $amount } is worth less than the smallest unit of { $measure }. Move more.
rate-currency-wrong = Write a currency of ISO 4217 that is in use, like EUR.
rate-same = Choose two different currencies.
rate-worth-wrong = Write a number of more than nothing with at most 12 decimals.
rate-minutes = Minutes can’t become money, nor money minutes. Choose a budget that counts in the same.
rate-missing = There is no rate between { $from } and { $to } for { $day }. A People leader can give one on the page “Rates”, for that day or an earlier one.
