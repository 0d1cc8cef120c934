//! Every id of the database, wherever it stands, and twins of rows that belong to somebody else: what a sweep of foreign
//! ids needs, whatever tables there are.

use sqlx::postgres::PgConnection;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

use super::{Person, Skyline};

/// The columns that say whose a row is, the plainest first.
const WHOSE: [&str; 3] = ["account_id", "portal_user_id", "contact_id"];

/// An id, or a value with ids in it, in a column of a row.
pub(crate) struct Cell {
    pub(crate) table: String,
    pub(crate) column: String,
    /// The row's own id; empty where rows have none.
    pub(crate) row: String,
    /// The workspace's id.
    pub(crate) workspace: String,
    /// 32 hexadecimal digits, or JSON.
    pub(crate) value: String,
}

/// All of them.
pub(crate) struct EveryId(Vec<Cell>);

impl EveryId {
    /// The table in which an id is a row's own.
    pub(crate) fn table_of(&self, id: &str) -> Option<&str> {
        self.rows().find(|row| row.value == id).map(|row| row.table.as_str())
    }
    /// A row of a table that belongs to a workspace.
    pub(crate) fn of_workspace(&self, table: &str, workspace: &str) -> Option<&str> {
        let mut rows = self.rows();
        rows.find(|row| row.table == table && row.workspace == workspace).map(|row| row.value.as_str())
    }
    /// A row of a table that belongs to a client, or is one of theirs itself.
    pub(crate) fn of_client(&self, table: &str, who: &Person) -> Option<&str> {
        let own = own(who);
        let is_theirs = |cell: &&Cell| {
            let says = cell.column == "id" || WHOSE.contains(&cell.column.as_str());
            cell.table == table && !cell.row.is_empty() && says && own.contains(&cell.value)
        };
        self.0.iter().find(is_theirs).map(|cell| cell.row.as_str())
    }
    /// What rows of a workspace say beside their own ids.
    pub(crate) fn said_in(&self, workspace: &str) -> impl Iterator<Item = &Cell> {
        self.0.iter().filter(move |cell| cell.column != "id" && cell.workspace == workspace)
    }
    fn rows(&self) -> impl Iterator<Item = &Cell> {
        self.0.iter().filter(|cell| cell.column == "id")
    }
}

/// The ids that a client and what is theirs is known by, in the order of [`WHOSE`].
fn own(who: &Person) -> [String; 3] {
    [who.account().to_string(), who.user().to_string(), who.contact().to_string()]
}

impl Skyline {
    /// Every id as it stands.
    pub(crate) async fn every_id(&self) -> EveryId {
        let mut line = Line::open(&self.url()).await;
        let mut cells = Vec::new();
        for table in line.tables().await {
            for column in &table.columns {
                if column.name != "workspace_id" && (column.kind == "uuid" || column.kind == "jsonb") {
                    cells.extend(line.cells(&table, column).await);
                }
            }
        }
        EveryId(cells)
    }

    /// Gives northwind a row like one of skyline's in every table where it has none.
    pub(crate) async fn northwind_has_all_of_it_too(&self) {
        let mut line = Line::open(&self.url()).await;
        let (ours, theirs) = (line.literal(&self.workspace.to_string()), self.northwind.to_string());
        let known = self.every_id().await;
        let moves = vec![("workspace_id", line.literal(&theirs))];
        for table in line.tables().await {
            if table.has("id") && known.of_workspace(&table.name, &theirs).is_none() {
                line.twin(&table, &format!("workspace_id = {ours}"), &moves).await;
            }
        }
    }

    /// Gives a client a row like one of somebody else's in every table that says whose its rows are.
    pub(crate) async fn has_some_of_it_too(&self, who: &Person) {
        let mut line = Line::open(&self.url()).await;
        let ours = line.literal(&self.workspace.to_string());
        let known = self.every_id().await;
        let all: Vec<(&str, String)> = WHOSE.into_iter().zip(own(who).map(|id| line.literal(&id))).collect();
        for table in line.tables().await {
            let moves: Vec<(&str, String)> =
                all.iter().filter(|(column, _)| table.has(column)).cloned().collect();
            let Some((first, _)) = moves.first().filter(|_| table.has("id")) else { continue };
            if known.of_client(&table.name, who).is_none() {
                let whose = format!("workspace_id = {ours} AND {first} IS NOT NULL");
                line.twin(&table, &whose, &moves).await;
            }
        }
    }
}

struct Table {
    name: String,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    kind: String,
}

impl Table {
    fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known.name == column)
    }
}

/// A connection that does not mind what refers to nothing: a twin refers to what its pattern does.
enum Line {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Line {
    async fn open(url: &str) -> Self {
        if url.starts_with("sqlite:") {
            let mut line = SqliteConnection::connect(url).await.expect("the file opens");
            line.execute("PRAGMA foreign_keys = OFF").await.expect("done");
            Self::Sqlite(line)
        } else {
            let mut line = PgConnection::connect(url).await.expect("the server answers");
            line.execute("SET session_replication_role = replica").await.expect("done");
            Self::Postgres(line)
        }
    }

    async fn ask(&mut self, sql: String) -> Vec<(String, String, String)> {
        let sql = AssertSqlSafe(sql);
        match self {
            Self::Sqlite(line) => sqlx::query_as(sql).fetch_all(line).await.expect("rows"),
            Self::Postgres(line) => sqlx::query_as(sql).fetch_all(line).await.expect("rows"),
        }
    }

    /// How many rows a statement made.
    async fn run(&mut self, sql: String) -> u64 {
        let sql = AssertSqlSafe(sql);
        match self {
            Self::Sqlite(line) => line.execute(sql).await.expect("done").rows_affected(),
            Self::Postgres(line) => line.execute(sql).await.expect("done").rows_affected(),
        }
    }

    /// The tables whose rows belong to a workspace.
    async fn tables(&mut self) -> Vec<Table> {
        let sql = match self {
            Self::Sqlite(_) => {
                "SELECT m.name, c.name, lower(c.type) FROM sqlite_master m JOIN pragma_table_info(m.name) c \
                 WHERE m.type = 'table' ORDER BY m.name, c.cid"
            }
            Self::Postgres(_) => {
                "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns \
                 WHERE table_schema = 'public' ORDER BY table_name, ordinal_position"
            }
        };
        let mut tables: Vec<Table> = Vec::new();
        for (table, name, kind) in self.ask(sql.to_owned()).await {
            if tables.last().is_none_or(|last| last.name != table) {
                tables.push(Table { name: table, columns: Vec::new() });
            }
            let last = tables.last_mut().expect("one was just put there");
            last.columns.push(Column { name, kind });
        }
        tables.retain(|table| table.has("workspace_id"));
        tables
    }

    async fn cells(&mut self, table: &Table, column: &Column) -> Vec<Cell> {
        let row = if table.has("id") { self.digits("id") } else { "''".to_owned() };
        let value = match column.kind.as_str() {
            "uuid" => self.digits(&column.name),
            _ => format!("CAST({} AS text)", column.name),
        };
        let sql = format!(
            "SELECT {row}, {}, {value} FROM {} WHERE {} IS NOT NULL",
            self.digits("workspace_id"),
            table.name,
            column.name
        );
        let cell = |(row, workspace, value)| Cell {
            table: table.name.clone(),
            column: column.name.clone(),
            row,
            workspace,
            value,
        };
        self.ask(sql).await.into_iter().map(cell).collect()
    }

    /// Puts a row beside the first of those that fit: with an id and secrets of its own, and with these values in those of
    /// the columns that are not empty.
    async fn twin(&mut self, table: &Table, of: &str, moves: &[(&str, String)]) {
        // What may be there once only for one thing is made about another thing.
        for about_others in [false, true] {
            let value = |column: &Column| self.value_of_twin(column, moves, about_others);
            let values: Vec<String> = table.columns.iter().map(value).collect();
            let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
            let sql = format!(
                "INSERT INTO {0} ({1}) SELECT {2} FROM {0} WHERE {of} LIMIT 1 ON CONFLICT DO NOTHING",
                table.name,
                columns.join(", "),
                values.join(", ")
            );
            if self.run(sql).await > 0 {
                return;
            }
        }
    }

    fn value_of_twin(&self, column: &Column, moves: &[(&str, String)], about_others: bool) -> String {
        let name = column.name.as_str();
        let moved = moves.iter().find(|(moved, _)| *moved == name).map(|(_, value)| value.clone());
        let is_secret = ["_hash", "_key"].iter().any(|end| name.ends_with(end)) || name == "credential_id";
        let instead = match column.kind.as_str() {
            _ if moved.is_some() => moved,
            "uuid" if name == "id" || about_others => Some(self.fresh_id().to_owned()),
            "text" if is_secret => Some(self.fresh_text().to_owned()),
            _ if name == "number" => Some("number + 500000".to_owned()),
            _ => None,
        };
        match instead {
            Some(value) => format!("CASE WHEN {name} IS NULL THEN NULL ELSE {value} END"),
            None => name.to_owned(),
        }
    }

    fn digits(&self, column: &str) -> String {
        match self {
            Self::Sqlite(_) => format!("lower(hex({column}))"),
            Self::Postgres(_) => format!("replace({column}::text, '-', '')"),
        }
    }
    fn literal(&self, id: &str) -> String {
        match self {
            Self::Sqlite(_) => format!("x'{id}'"),
            Self::Postgres(_) => format!("'{id}'::uuid"),
        }
    }
    fn fresh_id(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "randomblob(16)",
            Self::Postgres(_) => "gen_random_uuid()",
        }
    }
    fn fresh_text(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "lower(hex(randomblob(16)))",
            Self::Postgres(_) => "md5(random()::text)",
        }
    }
}
