"""The named people of the demonstration company and the shape of its units.
Everybody here is invented. `people.py` fills the other posts."""

# Units: key, name, parent, people on the last day of the story.
UNITS = [
    ('brackwater', 'Brackwater Cold Works', '', 1), ('operations', 'Operations', 'brackwater', 0),
    ('line-1-2', 'Line 1–2', 'operations', 118), ('line-3', 'Line 3', 'operations', 34),
    ('warehouse', 'Warehouse', 'operations', 92), ('customer', 'Customer', 'brackwater', 0),
    ('care-desk', 'Care desk', 'customer', 61), ('saltby-field', 'Saltby field', 'customer', 48),
    ('marram-field', 'Marram field', 'customer', 37), ('planning', 'Planning', 'customer', 17),
    ('systems', 'Systems', 'planning', 5), ('people-office', 'People office', 'planning', 7),
]
SITES = [('Brackwater', 'Europe/Dublin'), ('Vane Street', 'Europe/Dublin'), ('Saltby', 'Europe/Dublin'),
         ('Orrin', 'Europe/Dublin'), ('Marram', 'Europe/Dublin'), ('Kettle Bay', 'Atlantic/Faroe'),
         ('Lundmoor', 'Europe/Oslo')]
GRADES = {  # job: grade
    'Director': 'E15', 'Head of operations': 'E13', 'Head of customer': 'E13', 'People leader': 'E12',
    'IT lead': 'E11', 'Refrigeration expert': 'E11', 'Process engineer': 'E10', 'Line lead': 'E9',
    'Field lead': 'E9', 'Crew lead': 'E8', 'Warehouse lead': 'E10', 'Shift lead': 'E8', 'Head of care desk': 'E10',
    'Team coach': 'E8', 'Planning lead': 'E10', 'Planner': 'E7', 'Route planner': 'E7', 'Parts buyer': 'E7',
    'Systems engineer': 'E9', 'Learning partner': 'E9', 'People partner': 'E9', 'Payroll clerk': 'E6',
    'Refrigeration operator': 'E5', 'Trainee operator': 'E2', 'Maintenance technician': 'E6',
    'Quality inspector': 'E6', 'Material handler': 'E3', 'Robot setter': 'E6', 'Warehouse operator': 'E4',
    'Driver': 'E4', 'Battery attendant': 'E4', 'Goods-in clerk': 'E5', 'Field technician': 'E6',
    'Trainee technician': 'E2', 'Workshop technician': 'E6', 'Dispatch clerk': 'E5', 'Parts clerk': 'E4',
    'Care agent': 'E5', 'Senior care agent': 'E6', 'Trainee agent': 'E2',
}
RO, FT = 'Refrigeration operator', 'Field technician'
# key, number, name, unit, job, manager, started, site ('' = the unit's own), extra
CAST = [
    ('per', 203001, 'Per Lindholm', 'brackwater', 'Director', '', '2009-04-01', 'Brackwater', {'mail': 1}),
    ('leila', 203002, 'Leila Haddad', 'people-office', 'People leader', 'per', '2017-09-01', 'Vane Street', {'mail': 1}),
    ('sofia', 203003, 'Sofia Marin', 'people-office', 'Learning partner', 'leila', '2020-01-15', 'Vane Street', {'mail': 1}),
    ('holt', 203004, 'Judith Holt', 'line-1-2', 'Head of operations', 'per', '2011-02-01', 'Brackwater', {'mail': 1}),
    ('henrik', 203005, 'Henrik Aas', 'line-1-2', 'Refrigeration expert', 'holt', '2014-08-01', 'Brackwater', {'mail': 1}),
    ('aoife', 203006, 'Aoife Brennan', 'care-desk', 'Head of customer', 'per', '2016-03-01', 'Vane Street', {'mail': 1}),
    ('katrin', 203007, 'Katrin Vogel', 'care-desk', 'Head of care desk', 'aoife', '2019-05-01', 'Vane Street', {'mail': 1, 'left': '2026-10-31'}),
    ('sunil', 203008, 'Sunil Perera', 'systems', 'IT lead', 'per', '2018-06-01', 'Vane Street', {'mail': 1}),
    ('planlead', 203009, 'Signe Dahl', 'planning', 'Planning lead', 'aoife', '2015-10-01', 'Vane Street', {'mail': 1}),
    ('bram', 203010, 'Bram de Wit', 'planning', 'Planner', 'planlead', '2019-02-01', 'Vane Street', {'mail': 1}),
    ('dolores', 203011, 'Dolores Ibarra', 'line-3', 'Line lead', 'holt', '2013-06-03', 'Brackwater', {'mail': 1, 'lang': 'en', 'shift': 'late'}),
    ('whlead', 203012, 'Greta Olsen', 'warehouse', 'Warehouse lead', 'holt', '2012-01-02', 'Brackwater', {'mail': 1}),
    ('marlead', 203013, 'Eamon Walsh', 'marram-field', 'Field lead', 'aoife', '2015-03-02', 'Marram', {'mail': 1}),
    ('tova', 203014, 'Tova Berg', 'saltby-field', 'Field lead', 'aoife', '2016-11-01', 'Saltby', {'mail': 1}),
    ('kettle', 203015, 'Liadh Byrne', 'saltby-field', 'Crew lead', 'tova', '2018-04-02', 'Kettle Bay', {'mail': 1}),
    ('lund', 203016, 'Asta Hagen', 'marram-field', 'Crew lead', 'marlead', '2017-05-02', 'Lundmoor', {'mail': 1}),
    ('l1a', 203021, 'Conor Hale', 'line-1-2', 'Line lead', 'holt', '2012-09-03', 'Brackwater', {'mail': 1, 'shift': 'early'}),
    ('l1b', 203022, 'Joanna Mazur', 'line-1-2', 'Line lead', 'holt', '2016-02-01', 'Brackwater', {'mail': 1, 'shift': 'late'}),
    ('l2a', 203023, 'Pedro Antunes', 'line-1-2', 'Line lead', 'holt', '2017-10-02', 'Brackwater', {'mail': 1, 'shift': 'early'}),
    ('l2b', 203024, 'Nuala Reid', 'line-1-2', 'Line lead', 'holt', '2018-01-08', 'Brackwater', {'mail': 1, 'shift': 'late'}),
    ('l12n', 203025, 'Emeka Obi', 'line-1-2', 'Line lead', 'holt', '2019-03-04', 'Brackwater', {'mail': 1, 'shift': 'night'}),
    ('w1', 203026, 'Deirdre Quinn', 'warehouse', 'Shift lead', 'whlead', '2015-06-01', 'Brackwater', {'mail': 1, 'shift': 'early'}),
    ('w2', 203027, 'Rahul Menon', 'warehouse', 'Shift lead', 'whlead', '2018-09-03', 'Brackwater', {'mail': 1, 'shift': 'late'}),
    ('w3', 203028, 'Hilde Strand', 'warehouse', 'Shift lead', 'whlead', '2014-04-01', 'Orrin', {'mail': 1, 'shift': 'early'}),
    ('w4', 203029, 'Adel Khoury', 'warehouse', 'Shift lead', 'whlead', '2020-07-01', 'Orrin', {'mail': 1, 'shift': 'late', 'lang': 'ar'}),
    ('c1', 203030, 'Mairead Foley', 'care-desk', 'Team coach', 'aoife', '2018-02-01', 'Vane Street', {'mail': 1}),
    ('c2', 203031, 'Tobias Kern', 'care-desk', 'Team coach', 'aoife', '2019-11-01', 'Vane Street', {'mail': 1, 'lang': 'de'}),
    ('c3', 203032, 'Rania Mansour', 'care-desk', 'Team coach', 'aoife', '2021-01-11', 'Vane Street', {'mail': 1, 'lang': 'ar', 'called': 'رانيا منصور'}),
    # the late shift of Line 3
    ('imani', 204301, 'Imani Okafor', 'line-3', RO, 'dolores', '2024-11-04', '', {'shift': 'late'}),
    ('mateusz', 204086, 'Mateusz Zieliński', 'line-3', RO, 'dolores', '2018-02-05', '', {'shift': 'late', 'lang': 'pl'}),
    ('kofi', 204266, 'Kofi Boateng', 'line-3', RO, 'dolores', '2024-03-04', '', {'shift': 'late'}),
    ('ngoc', 204310, 'Ngoc Tran', 'line-3', RO, 'dolores', '2025-01-13', '', {'shift': 'late', 'lang': 'vi'}),
    ('yusuf', 204361, 'Yusuf Demir', 'line-3', RO, 'dolores', '2025-08-04', '', {'shift': 'late', 'lang': 'tr'}),
    ('marta', 204195, 'Marta Silva', 'line-3', RO, 'dolores', '2022-10-03', '', {'shift': 'late', 'lang': 'pt'}),
    ('ruth', 204041, 'Ruth Adeyemi', 'line-3', RO, 'dolores', '2012-05-07', '', {'shift': 'late', 'mail': 1}),
    ('jonas', 204358, 'Jonas Lindqvist', 'line-3', RO, 'dolores', '2025-07-14', '', {'shift': 'late'}),
    ('grace', 204118, 'Grace Mbeki', 'line-3', RO, 'dolores', '2021-03-01', '', {'shift': 'late', 'since': '2023-09-11'}),
    ('samir', 204436, 'Samir Nasser', 'line-3', 'Trainee operator', 'dolores', '2026-11-09', '', {'shift': 'late', 'lang': 'ar', 'employment': 'Apprentice'}),
    # elsewhere
    ('priya', 204322, 'Priya Raman', 'care-desk', 'Care agent', 'aoife', '2025-03-03', '', {'mail': 1}),
    ('chidi', 204288, 'Chidi Eze', 'care-desk', 'Senior care agent', 'aoife', '2024-08-05', '', {'mail': 1}),
    ('lena', 204299, 'Lena Vogt', 'care-desk', 'Care agent', 'c2', '2024-10-14', '', {'mail': 1, 'lang': 'de'}),
    ('milo', 204150, 'Milo Duarte', 'saltby-field', FT, 'tova', '2021-11-08', 'Saltby', {'dotted': 'henrik'}),
    ('hedda', 204171, 'Hedda Moe', 'saltby-field', FT, 'tova', '2022-04-04', 'Saltby', {}),
    ('jun', 204212, 'Jun Sato', 'saltby-field', FT, 'tova', '2023-01-09', 'Saltby', {}),
    ('ioan', 204240, 'Ioan Popa', 'saltby-field', FT, 'tova', '2023-06-12', 'Saltby', {}),
    ('oskar', 204257, 'Oskar Lind', 'planning', 'Planner', 'planlead', '2023-12-04', 'Saltby', {'mail': 1}),
    ('elif', 204133, 'Elif Kaya', 'line-1-2', RO, 'l1b', '2021-06-14', 'Saltby', {'shift': 'late', 'lang': 'tr'}),
    ('farah', 204377, 'Farah Aziz', 'warehouse', 'Warehouse operator', 'w1', '2025-10-06', 'Brackwater', {'shift': 'early'}),
    ('weber', 204098, 'Karsten Weber', 'warehouse', 'Driver', 'w2', '2019-07-01', 'Brackwater', {'lang': 'de', 'shift': 'late'}),
    ('mirela', 204226, 'Mirela Popa', 'warehouse', 'Warehouse operator', 'w2', '2023-03-06', 'Brackwater', {'shift': 'late'}),
    ('vogt', 204231, 'Tomas Vogt', 'warehouse', 'Warehouse operator', 'w2', '2023-04-03', 'Brackwater', {'shift': 'late', 'lang': 'de'}),
    ('jana', 204180, 'Jana Müller', 'warehouse', 'Goods-in clerk', 'w3', '2022-06-13', 'Orrin', {'lang': 'de', 'shift': 'early'}),
]
# Names in their own script that people asked to be called by: (plain name, culture, called)
CALLED = [('Hala Mansouri', 'ar', 'هالة المنصوري'), ('Lan Nguyen', 'vn', 'Nguyễn Thị Lan'), ('Duc Pham', 'vn', 'Phạm Minh Đức'),
          ('Aoi Suzuki', 'jp', '鈴木 葵'), ('Solomiya Koval', 'ua', 'Соломія Коваль'), ('Omar Saleh', 'ar', 'عمر صالح'),
          ('Ji-woo Han', 'kr', '한지우'), ('Lukasz Wrobel', 'pl', 'Łukasz Wróbel')]
# Small lists of our own for cultures the public set has no surnames (or forenames) of.
OWN = {
    'ar': {'surname': 'Haddadin Mansour Khalil Saleh Hamdan Darwish Qasim Najjar Sabbagh Rahman Farouk Zaher Ayoub Kanaan'.split()},
    'ng': {'F': 'Ngozi Adaeze Funmi Temi Bisi Amara Ifeoma Yetunde'.split(), 'M': 'Emeka Tunde Chuka Segun Obinna Dayo Femi Uche'.split(),
           'surname': 'Okoro Adebayo Nwosu Balogun Ojo Onyeka Adewale Ibekwe Oyelaran Nnadi'.split()},
    'gh': {'F': 'Akua Abena Esi Adwoa Afia Efua'.split(), 'M': 'Kwame Kojo Yaw Kwesi Fiifi Nana'.split(),
           'surname': 'Mensah Owusu Asante Ofori Agyeman Darko Sarpong Quaye Appiah Tetteh'.split()},
    'vn': {'F': 'Linh Mai Thuy Hoa Trang'.split(), 'M': 'Minh Hieu Tuan Phong Khoa'.split(),
           'surname': 'Nguyen Tran Le Pham Vo Dang Bui Do Ngo Duong'.split()},
}
WEIGHTS = {'ie': 22, 'gb': 14, 'pl': 13, 'pt': 6, 'ro': 6, 'in': 6, 'ar': 6, 'de': 5, 'ng': 4, 'gh': 4, 'vn': 4, 'ph': 4,
           'ua': 4, 'tr': 4, 'no': 4, 'es': 3, 'it': 2, 'fr': 2, 'lt': 3, 'nl': 2, 'np': 2, 'jp': 1, 'kr': 1}
LANGUAGE = {'pl': ('pl', 60), 'de': ('de', 80), 'ar': ('ar', 60), 'vn': ('vi', 40), 'pt': ('pt', 40), 'ro': ('ro', 40),
            'ua': ('uk', 60), 'tr': ('tr', 40), 'es': ('es', 30), 'lt': ('lt', 30)}
