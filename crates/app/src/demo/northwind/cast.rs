//! Who works at Northwind HVAC, for whom, and what kinds of jobs there are.

use portico_domain::access::Role;

/// The office.
pub(super) const OFFICE: [(&str, &str, Role); 4] = [
    ("Nora Fields", "nora@northwind.example", Role::Admin),
    ("Omar Haddad", "omar@northwind.example", Role::Dispatcher),
    ("Ines Duarte", "ines@northwind.example", Role::Sales),
    ("Paul Brandt", "paul@northwind.example", Role::Accounting),
];

/// Name, what they do, vehicle, skills, team, phone.
pub(super) type Technician = (&'static str, &'static str, &'static str, &'static str, usize, &'static str);

/// Those who go out.
pub(super) const TECHNICIANS: [Technician; 8] = [
    ("Marcus Hale", "Boiler technician", "white van, NW 14", "Boilers, Gas licence", 0, "+16125550171"),
    (
        "Dana Whitcomb",
        "Rooftop technician",
        "white van, NW 11",
        "Rooftop units, Electrics",
        1,
        "+16125550172",
    ),
    ("Luis Ortega", "Heat pump technician", "blue van, NW 07", "Heat pumps, Refrigerants", 1, "+16125550173"),
    ("Priya Raman", "Controls technician", "white van, NW 16", "Controls, Electrics", 2, "+16125550174"),
    ("Sven Lindahl", "Furnace technician", "white van, NW 03", "Furnaces, Gas licence", 0, "+16125550175"),
    ("Grace Obi", "Service technician", "grey van, NW 21", "Boilers, Furnaces", 2, "+16125550176"),
    ("Tom Becker", "Duct technician", "white truck, NW 30", "Ducts", 2, "+16125550177"),
    (
        "Hana Sato",
        "Refrigeration technician",
        "blue van, NW 09",
        "Refrigerants, Rooftop units",
        1,
        "+16125550178",
    ),
];

/// Teams, by the numbers above.
pub(super) const TEAMS: [&str; 3] = ["Boilers", "Cooling", "Service"];

/// Clients that are companies or houses of flats; the other clients are households.
pub(super) const COMPANIES: [&str; 24] = [
    "Harbor Point Apartments",
    "Bryn Auto",
    "Opal Dental",
    "Lakeside Lofts",
    "Riverbend School",
    "Cedar Clinic",
    "Prairie Bakery",
    "Foss Brewing",
    "Linden Court",
    "Mill City Books",
    "Nicollet Diner",
    "Grant Street Gym",
    "Aldrich House",
    "Portland Print",
    "Loring Hotel",
    "Hiawatha Foods",
    "Minnehaha Nursery",
    "Calhoun Optics",
    "Elliot Storage",
    "Franklin Studios",
    "Powderhorn Co-op",
    "Seward Market",
    "Como Library",
    "Stevens Flats",
];

/// Last names of households, and of people.
pub(super) const NAMES: [&str; 36] = [
    "Lind",
    "Tran",
    "Okafor",
    "Peterson",
    "Novak",
    "Hansen",
    "Garcia",
    "Kowalski",
    "Nguyen",
    "Schmidt",
    "Olson",
    "Ahmed",
    "Carlson",
    "Rossi",
    "Murphy",
    "Larsen",
    "Kim",
    "Weber",
    "Silva",
    "Johansson",
    "Ivanov",
    "Brooks",
    "Yang",
    "Fischer",
    "Mbeki",
    "Dubois",
    "Haas",
    "Quinn",
    "Patel",
    "Moreau",
    "Vang",
    "Keller",
    "Santos",
    "Berg",
    "Doyle",
    "Ruiz",
];

/// First names of people.
pub(super) const FIRST_NAMES: [&str; 20] = [
    "Rosa", "Erik", "Mai", "Ada", "Jon", "Eva", "Leo", "Ines", "Karl", "Tess", "Omid", "Bea", "Finn",
    "Lucia", "Noah", "Greta", "Hugo", "Sara", "Emil", "Vera",
];

/// Streets of Minneapolis.
pub(super) const STREETS: [&str; 14] = [
    "Front Avenue",
    "Aldrich Avenue",
    "Nicollet Avenue",
    "Grant Street",
    "Pleasant Avenue",
    "Lyndale Avenue South",
    "Portland Avenue",
    "Hennepin Avenue",
    "Lake Street",
    "Bryant Avenue",
    "Park Avenue",
    "Cedar Avenue",
    "Como Avenue",
    "Franklin Avenue",
];

/// A kind of job: name, kind, minutes, skills, what is usually wrong, what to have ready.
pub(super) struct Kind {
    pub name: &'static str,
    pub kind: &'static str,
    pub minutes: &'static str,
    pub skills: &'static str,
    pub prepare: &'static str,
    pub titles: [&'static str; 4],
    pub told: &'static str,
}

/// The kinds of jobs. The last is the company's own and never shown to clients.
pub(super) const KINDS: [Kind; 5] = [
    Kind {
        name: "Repair",
        kind: "Repair",
        minutes: "90",
        skills: "",
        prepare: "Key to the plant room, one parking space at the dock",
        titles: [
            "Boiler, no heat",
            "Heat pump, noise",
            "Unit heater, no ignition",
            "Radiators cold on one side",
        ],
        told: "The fault is looked for and, where the part is on the van, mended at once.",
    },
    Kind {
        name: "Yearly service",
        kind: "Service",
        minutes: "120",
        skills: "",
        prepare: "Free way to the unit",
        titles: [
            "Furnace, yearly service",
            "Boilers, yearly service",
            "Rooftop unit, filter change",
            "Heat pump, yearly service",
        ],
        told: "Everything is cleaned, measured and written down.",
    },
    Kind {
        name: "Installation",
        kind: "Installation",
        minutes: "240",
        skills: "",
        prepare: "Power off at the panel, two square metres of free floor",
        titles: ["Thermostat swap", "New circulator pump", "New rooftop unit", "Water heater replaced"],
        told: "The old unit is taken along.",
    },
    Kind {
        name: "Estimate",
        kind: "Visit",
        minutes: "45",
        skills: "",
        prepare: "Last year's bills, if they are at hand",
        titles: [
            "Look at the cellar",
            "Heat pump instead of gas",
            "Cooling for two rooms",
            "Second zone upstairs",
        ],
        told: "We look, measure and send an offer.",
    },
    Kind {
        name: "Inspection of our own",
        kind: "Internal",
        minutes: "30",
        skills: "",
        prepare: "",
        titles: ["Quality check", "Warranty check", "Second look", "Spot check"],
        told: "For us alone.",
    },
];
