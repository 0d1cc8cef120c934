//! The permissions: each a type, with the roles that hold it.

use super::Role;

/// Something that only some roles may do.
pub trait Permission: Send + Sync + 'static {
    /// Its name in refusals and translations.
    const KEY: &'static str;
    /// The roles that hold it.
    const ROLES: &'static [Role];
}

macro_rules! permissions {
    ($($(#[$meta:meta])* $name:ident = $key:literal : $($role:ident)|+ ;)+) => {
        $($(#[$meta])* #[derive(Clone, Copy, Debug)] pub enum $name {}
        impl Permission for $name {
            const KEY: &'static str = $key;
            const ROLES: &'static [Role] = &[$(Role::$role),+];
        })+
        /// Every permission with its roles, for the page that explains them and for tests.
        pub const ALL: &[(&str, &[Role])] = &[$(($key, $name::ROLES)),+];
    };
}

/// Whether a role holds a permission, by key.
pub fn role_holds(role: Role, key: &str) -> bool {
    ALL.iter().any(|(known, roles)| *known == key && roles.contains(&role))
}

permissions! {
    /// Enters the console and sees its home.
    UseConsole = "use-console": Admin | Operations | Sales | Dispatcher | Accounting | Viewer;
    /// Reads accounts, contacts and passengers.
    ViewClients = "view-clients": Admin | Operations | Sales | Dispatcher | Accounting | Viewer;
    /// Creates and edits accounts, contacts and passengers.
    ManageClients = "manage-clients": Admin | Operations | Sales | Dispatcher;
    /// Invites clients to the portal, resends, cancels and removes.
    InviteClients = "invite-clients": Admin | Operations | Sales | Dispatcher;
    /// Looks at the portal as a client does.
    SeeAsClient = "see-as-client": Admin | Operations | Sales;
    /// Reads requests, deals and quotes.
    ViewSales = "view-sales": Admin | Operations | Sales | Dispatcher | Viewer;
    /// Assigns, declines and answers requests; moves deals.
    ManageRequests = "manage-requests": Admin | Operations | Sales | Dispatcher;
    /// Opens deals again that have ended.
    ReopenDeals = "reopen-deals": Admin | Operations;
    /// Writes, sends and withdraws quotes.
    ManageQuotes = "manage-quotes": Admin | Operations | Sales;
    /// Reads trips and the schedule.
    ViewTrips = "view-trips": Admin | Operations | Sales | Dispatcher | Accounting | Viewer;
    /// Creates, edits, books, dispatches and cancels trips.
    ManageTrips = "manage-trips": Admin | Operations | Dispatcher;
    /// Reads invoices and payments.
    ViewInvoices = "view-invoices": Admin | Operations | Sales | Accounting | Viewer;
    /// Writes and issues invoices, records payments.
    ManageInvoices = "manage-invoices": Admin | Operations | Accounting;
    /// Reads the conversations with clients.
    ViewMessages = "view-messages": Admin | Operations | Sales | Dispatcher | Accounting | Viewer;
    /// Writes to clients.
    WriteMessages = "write-messages": Admin | Operations | Sales | Dispatcher | Accounting;
    /// Reads jobs, sites, workers and ratings.
    ViewJobs = "view-jobs": Admin | Operations | Sales | Dispatcher | Accounting | Viewer;
    /// Creates, plans, publishes and cancels jobs; answers what clients ask and how they rate.
    ManageJobs = "manage-jobs": Admin | Operations | Sales | Dispatcher;
    /// Edits workers, teams, their keys and phones; sees the way they came.
    ManageWorkers = "manage-workers": Admin | Operations | Dispatcher;
    /// Edits the templates of jobs.
    ManageTemplates = "manage-templates": Admin | Operations;
    /// Edits aircraft and FBOs.
    ManageFleet = "manage-fleet": Admin | Operations | Dispatcher;
    /// Sees deliveries and sends them again.
    ManageDeliveries = "manage-deliveries": Admin | Operations | Sales | Dispatcher | Accounting;
    /// Changes the portal's appearance, access and features, and the company's details.
    ManagePortal = "manage-portal": Admin;
    /// Invites staff and sets their roles.
    ManageTeam = "manage-team": Admin;
    /// Reads the audit and takes it along as a file.
    ReadAudit = "read-audit": Admin;
}
