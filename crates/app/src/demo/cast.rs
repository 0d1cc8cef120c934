//! Who works at Skyline Air, whom it flies, and what with.

use portico_domain::access::Role;
use portico_domain::people::memberships::MembershipRole::{Billing, Owner, Requester, Signer, Viewer};

use super::scene::Guest;

/// The team, the administrator first.
pub(super) const STAFF: [(&str, &str, Role); 7] = [
    ("Maya Lindqvist", "maya@skyline.example", Role::Admin),
    ("Dana Vale", "dana@skyline.example", Role::Operations),
    ("Sofia Brandt", "sofia@skyline.example", Role::Sales),
    ("Marcus Hale", "marcus@skyline.example", Role::Sales),
    ("Rob Teller", "rob@skyline.example", Role::Dispatcher),
    ("James Okoye", "james@skyline.example", Role::Accounting),
    ("Grace Lim", "grace@skyline.example", Role::Viewer),
];

/// An aircraft: tail number, type, class, seats, home, knots, nautical miles, price of an hour, what is on board, state.
pub(super) type Tail = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// The fleet.
pub(super) const FLEET: [Tail; 8] = [
    (
        "N418SK",
        "Challenger 350",
        "Super-midsize",
        "9",
        "KTEB",
        "459",
        "3200",
        "7900.00",
        "Wi-Fi, full galley, enclosed lavatory",
        "active",
    ),
    (
        "N422SK",
        "Challenger 350",
        "Super-midsize",
        "9",
        "KTEB",
        "459",
        "3200",
        "7900.00",
        "Wi-Fi, full galley, enclosed lavatory",
        "active",
    ),
    (
        "N301SK",
        "Citation XLS+",
        "Midsize",
        "8",
        "KTEB",
        "441",
        "2100",
        "5600.00",
        "Wi-Fi, refreshment centre",
        "active",
    ),
    (
        "N305SK",
        "Citation CJ3+",
        "Light",
        "7",
        "KHPN",
        "416",
        "2040",
        "4300.00",
        "Refreshment centre",
        "active",
    ),
    (
        "N510SK",
        "Gulfstream G450",
        "Heavy",
        "14",
        "KTEB",
        "476",
        "4350",
        "10800.00",
        "Wi-Fi, full galley, four sleeping places",
        "active",
    ),
    (
        "N515SK",
        "Falcon 2000LXS",
        "Heavy",
        "10",
        "KBED",
        "459",
        "4000",
        "9400.00",
        "Wi-Fi, full galley, two sleeping places",
        "active",
    ),
    (
        "N108SK",
        "Phenom 300E",
        "Light",
        "7",
        "KPBI",
        "453",
        "2010",
        "4500.00",
        "Wi-Fi, refreshment centre",
        "active",
    ),
    (
        "N112SK",
        "Pilatus PC-12 NGX",
        "Turboprop",
        "8",
        "KACK",
        "290",
        "1800",
        "2900.00",
        "Cargo door, refreshment centre",
        "maintenance",
    ),
];

/// Handlers: airport, name, phone, address, hours.
pub(super) const FBOS: [(&str, &str, &str, &str, &str); 10] = [
    ("KTEB", "Meadowlands Aviation", "201 555 0110", "401 Industrial Avenue\nTeterboro NJ 07608", "24 hours"),
    (
        "KTEB",
        "Hackensack Jet Center",
        "201 555 0118",
        "200 Fred Wehran Drive\nTeterboro NJ 07608",
        "24 hours",
    ),
    (
        "KPBI",
        "Lake Worth Air Terminal",
        "561 555 0132",
        "3800 Southern Boulevard\nWest Palm Beach FL 33406",
        "06:00 to 23:00",
    ),
    ("KBED", "Minuteman Jet Center", "781 555 0160", "380 Hanscom Drive\nBedford MA 01730", "06:00 to 22:00"),
    (
        "KHPN",
        "Westchester Flight Lounge",
        "914 555 0171",
        "85 Tower Road\nWest Harrison NY 10604",
        "06:30 to 00:00",
    ),
    (
        "KACK",
        "Nantucket Field Services",
        "508 555 0125",
        "14 Airport Road\nNantucket MA 02554",
        "07:00 to 21:00",
    ),
    (
        "KASE",
        "Roaring Fork Aviation",
        "970 555 0143",
        "69 East Airport Road\nAspen CO 81611",
        "07:00 to 23:00",
    ),
    ("KVNY", "Valley Air Terminal", "818 555 0190", "7240 Hayvenhurst Place\nVan Nuys CA 91406", "24 hours"),
    ("KIAD", "Dulles Jet Lounge", "703 555 0155", "23411 Autopilot Drive\nDulles VA 20166", "24 hours"),
    ("EGLF", "Farnborough Handling", "+44 1252 555015", "Farnborough Airport\nGU14 6XA", "07:00 to 22:00"),
];

/// An account: name, kind, whether it is a company, billing address, its people.
pub(super) struct House {
    pub name: &'static str,
    pub kind: &'static str,
    pub company: bool,
    pub address: &'static str,
    pub people: &'static [(Guest, Access)],
}

/// How somebody stands to the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Gets in.
    In,
    /// Was invited and has not come yet.
    Invited,
    /// Was never asked.
    Nothing,
    /// Got in once, and is no longer with the account.
    Inactive,
    /// Got in once, and had the access taken away.
    Removed,
}

use Access::{In, Inactive, Invited, Nothing, Removed};

const fn guest(
    first_name: &'static str,
    last_name: &'static str,
    email: &'static str,
    phone: &'static str,
    role: portico_domain::people::memberships::MembershipRole,
) -> Guest {
    Guest { first_name, last_name, email, phone, role }
}

/// The accounts; the first person of the first is the one who tries everything.
pub(super) const HOUSES: [House; 12] = [
    House {
        name: "Harcourt Holdings",
        kind: "charter-client",
        company: true,
        address: "41 Harbor View Drive\nGreenwich CT 06830",
        people: &[
            (guest("Claire", "Bennett", "claire@harcourt.example", "203 555 0184", Owner), In),
            (guest("James", "Harcourt", "james@harcourt.example", "203 555 0181", Signer), In),
            (guest("Priya", "Raman", "priya@harcourt.example", "203 555 0186", Billing), In),
            (guest("Tom", "Whitfield", "tom@harcourt.example", "203 555 0188", Viewer), Invited),
        ],
    },
    House {
        name: "Marchetti Family Office",
        kind: "charter-client",
        company: true,
        address: "12 Sutton Place\nNew York NY 10022",
        people: &[
            (guest("Paolo", "Marchetti", "paolo@marchetti.example", "212 555 0143", Owner), In),
            (guest("Ines", "Orsini", "ines@marchetti.example", "212 555 0147", Requester), In),
            (guest("Bianca", "Marchetti", "bianca@marchetti.example", "212 555 0148", Viewer), Nothing),
        ],
    },
    House {
        name: "Bluewater Capital",
        kind: "charter-client",
        company: true,
        address: "200 Clarendon Street\nBoston MA 02116",
        people: &[
            (guest("Erik", "Sandahl", "erik@bluewater.example", "617 555 0129", Owner), In),
            (guest("Hannah", "Cole", "hannah@bluewater.example", "617 555 0126", Requester), Invited),
            (guest("Victor", "Lang", "victor@bluewater.example", "617 555 0121", Signer), Inactive),
        ],
    },
    House {
        name: "Okafor Productions",
        kind: "charter-client",
        company: true,
        address: "5555 Melrose Avenue\nLos Angeles CA 90038",
        people: &[
            (guest("Adaeze", "Okafor", "adaeze@okafor.example", "323 555 0166", Owner), In),
            (guest("Leo", "Strand", "leo@okafor.example", "323 555 0168", Requester), In),
        ],
    },
    House {
        name: "Whitcombe & Daughters",
        kind: "charter-client",
        company: true,
        address: "88 Main Street\nNantucket MA 02554",
        people: &[
            (guest("Eleanor", "Whitcombe", "eleanor@whitcombe.example", "508 555 0177", Owner), In),
            (guest("Rose", "Whitcombe", "rose@whitcombe.example", "508 555 0178", Signer), Nothing),
        ],
    },
    House {
        name: "Dr. Samuel Adeyemi",
        kind: "charter-client",
        company: false,
        address: "900 Park Avenue\nNew York NY 10075",
        people: &[
            (guest("Samuel", "Adeyemi", "samuel@adeyemi.example", "212 555 0191", Owner), In),
            (guest("Ruth", "Adeyemi", "ruth@adeyemi.example", "212 555 0192", Viewer), Removed),
        ],
    },
    House {
        name: "Ridgeline Brokers",
        kind: "broker",
        company: true,
        address: "1600 Broadway\nDenver CO 80202",
        people: &[
            (guest("Dale", "Whitaker", "dale@ridgeline.example", "303 555 0134", Owner), In),
            (guest("Mina", "Castellanos", "mina@ridgeline.example", "303 555 0136", Requester), Invited),
            (guest("Ken", "Ito", "ken@ridgeline.example", "303 555 0139", Billing), Nothing),
        ],
    },
    House {
        name: "Fairmount Symphony",
        kind: "charter-client",
        company: true,
        address: "2600 Benjamin Franklin Parkway\nPhiladelphia PA 19130",
        people: &[
            (guest("Nadia", "Petrov", "nadia@fairmount.example", "215 555 0152", Owner), In),
            (guest("Colin", "Marsh", "colin@fairmount.example", "215 555 0153", Billing), Nothing),
        ],
    },
    House {
        name: "Calder Energy",
        kind: "charter-client",
        company: true,
        address: "1100 Louisiana Street\nHouston TX 77002",
        people: &[
            (guest("Wyatt", "Calder", "wyatt@calder.example", "713 555 0107", Signer), Nothing),
            (guest("Alma", "Reyes", "alma@calder.example", "713 555 0109", Owner), In),
            (guest("Beth", "Novak", "beth@calder.example", "713 555 0105", Billing), Nothing),
        ],
    },
    House {
        name: "N515SK Holdings",
        kind: "owner",
        company: true,
        address: "30 Rowes Wharf\nBoston MA 02110",
        people: &[
            (guest("Arthur", "Bellamy", "arthur@bellamy.example", "617 555 0111", Owner), Invited),
            (guest("Joan", "Bellamy", "joan@bellamy.example", "617 555 0112", Viewer), Nothing),
        ],
    },
    House {
        name: "Lucía Fernández Ortega",
        kind: "charter-client",
        company: false,
        address: "1395 Brickell Avenue\nMiami FL 33131",
        people: &[
            (guest("Lucía", "Fernández Ortega", "lucia@fernandez.example", "305 555 0170", Owner), In),
            (
                guest("Mateo", "Fernández Ortega", "mateo@fernandez.example", "305 555 0171", Requester),
                Nothing,
            ),
        ],
    },
    House {
        name: "St. Brendan's Hospital Fund",
        kind: "charter-client",
        company: true,
        address: "4 Longfellow Place\nBoston MA 02114",
        people: &[
            (guest("Maeve", "Gallagher", "maeve@stbrendans.example", "617 555 0144", Owner), Nothing),
            (guest("Peter", "Dunne", "peter@stbrendans.example", "617 555 0145", Billing), Nothing),
        ],
    },
];
