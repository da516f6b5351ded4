# Fields of a staff file.
people-field-number = Number
people-field-name = Name
people-field-first-name = First name
people-field-last-name = Last name
people-field-email = Mail address
people-field-language = Language
people-field-unit = Unit
people-field-site = Place of work
people-field-job = Post
people-field-grade = Grade
people-field-employment = Employment
people-field-manager = Manager’s number
people-field-acting-manager = Stand-in’s number
people-field-dotted-manager = Second manager’s number
people-field-post = Post number
people-field-reports-to = Post above
people-field-start-date = Start date
people-field-leaving-date = Leaving date
people-field-valid-from = Holds from
people-field-group = Groups
people-refused-pay = pay
people-refused-health = health
people-refused-belief = origin, belief or membership
people-refused-birth = birth
# What is wrong with a mapping.
people-mapping-unreadable = The mapping cannot be read: { $why }
people-mapping-needs = No column goes to “{ $field }”. Choose one.
people-mapping-refuses = “{ $column }” is about { $why }. Guildhall does not read that. Leave it out.
people-mapping-twice = “{ $column }” is used twice. Choose one place for it.
people-mapping-one-column = “{ $field }” takes one column. Only units are made of several.
# Lines of an audience: each continues "Everyone who …".
people-audience-all = all of this is true:
people-audience-any = any of this is true:
people-audience-not-group = this is not true:
people-audience-not = not: { $line }
people-audience-unit = works in { $names } or below
people-audience-site = works at { $names }
people-audience-job = post is { $names }
people-audience-grade = grade is { $names }
people-audience-employment = employment is { $names }
people-audience-group = is in the group { $names }
people-audience-person = is { $names }
people-audience-manager = is managed by { $names }
people-audience-below = is managed by { $names } or somebody below
people-audience-tenure-least = { $days ->
    [one] here for at least { $days } day
   *[other] here for at least { $days } days
    }
people-audience-tenure-most = { $days ->
    [one] here for at most { $days } day
   *[other] here for at most { $days } days
    }
people-audience-tenure-between = here for { $least } to { $most } days
people-audience-gone = something that is gone
people-audience-nothing-chosen = Choose at least one.
people-audience-no-lines = A group needs at least one line. Add one, or take the group out.
people-audience-no-time = Say how many days at least, or at most.
people-audience-too-deep = This is nested too deep to be understood. Use at most six levels.
people-audience-too-many = Sixty lines are the most. Use a group of people instead.
people-audience-too-many-choices = Three hundred choices are the most. Choose a unit above instead.
# Facts that decide a line.
people-fact-none = nothing
people-fact-unit = unit: { $name }
people-fact-site = place of work: { $name }
people-fact-job = post: { $title }
people-fact-grade = grade: { $grade }
people-fact-employment = employment: { $kind }
people-fact-started = here since { $date }
people-fact-manager = manager: { $name }
people-fact-groups = groups: { $names }
people-fact-no-group = in no group
people-fact-person = named in person, or not
people-fact-not-at-work = not at work today
