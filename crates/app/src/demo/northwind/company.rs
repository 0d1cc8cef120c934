//! The company comes to be: office, technicians, kinds of jobs, what clients see.

use anyhow::{Context as _, Result};
use portico_domain::access::Staff;
use portico_domain::access::permissions::{ManagePortal, ManageTemplates, ManageWorkers};
use portico_domain::clock::Clock;
use portico_domain::database::Database;
use portico_domain::field::templates::{self, Blueprint, FieldLine, ResolutionLine, TemplateForm};
use portico_domain::field::workers::{self, WorkerForm, WorkerRow};
use portico_domain::portal::VisibleFieldsForm;
use portico_domain::portal::visible_fields::{self, ChoiceForm};
use portico_domain::secret::ServerKey;
use portico_domain::time::Instant;
use portico_domain::workspaces::{self, CompanyForm, Workspace};

use super::super::company::{open_portal, team};
use super::super::scene::Scene;
use super::cast::{KINDS, OFFICE, TEAMS, TECHNICIANS};
use super::clients::Client;

/// Everybody and everything of the company.
pub(super) struct Company {
    pub scene: Scene,
    pub workers: Vec<WorkerRow>,
    pub kinds: Vec<Blueprint>,
    pub clients: Vec<Client>,
}

/// Makes the company with its history up to the present.
pub(in super::super) async fn found(
    database: Database,
    clock: Clock,
    today: Instant,
    key: ServerKey,
    house: Workspace,
) -> Result<()> {
    let mut staff = team(&database, house.id, &OFFICE).await?.into_iter();
    let mut next = || staff.next().context("the office is too small");
    let (nora, omar, ines, paul): (Staff, Staff, Staff, Staff) = (next()?, next()?, next()?, next()?);
    open_portal(&database, &nora).await?;
    let scene = Scene {
        database,
        clock,
        today,
        key,
        house,
        paper: None,
        boss: nora,
        sales: ines,
        dispatch: omar,
        accounting: paul,
    };
    let mut company = Company { scene, workers: Vec::new(), kinds: Vec::new(), clients: Vec::new() };
    company.introduce().await?;
    company.scene.refresh().await?;
    company.hire().await?;
    company.describe_jobs().await?;
    company.win_clients().await?;
    company.live_through().await
}

impl Company {
    async fn introduce(&self) -> Result<()> {
        let (mut work, by) = self.scene.by::<ManagePortal>(&self.scene.boss).await?;
        let row = workspaces::own_for_update(&work).await?;
        let version = row.version;
        let form = CompanyForm {
            name: row.name.clone(),
            legal_name: "Northwind HVAC Inc.".to_owned(),
            address: "88 Industrial Boulevard\nMinneapolis, MN 55413".to_owned(),
            support_phone: "+1 612 555 0117".to_owned(),
            support_email: "office@northwind.example".to_owned(),
            time_zone: row.time_zone.name().to_owned(),
            currency: row.currency.code().to_owned(),
            country: row.country.clone(),
            language: row.language.clone(),
            invoice_days: "14".to_owned(),
            ..CompanyForm::default()
        };
        workspaces::change(&mut work, &by, row, version, &form).await?;
        Ok(work.commit().await?)
    }

    async fn hire(&mut self) -> Result<()> {
        let (mut work, by) = self.scene.by::<ManageWorkers>(&self.scene.boss).await?;
        let mut teams = Vec::new();
        for name in TEAMS {
            teams.push(workers::add_team(&mut work, &by, name).await?);
        }
        for (name, title, vehicle, skills, team, phone) in TECHNICIANS {
            let first = name.split(' ').next().unwrap_or_default().to_lowercase();
            let form = WorkerForm {
                name: name.to_owned(),
                email: format!("{first}@northwind.example"),
                phone: phone.to_owned(),
                title: title.to_owned(),
                vehicle: vehicle.to_owned(),
                language: "en".to_owned(),
                skills: skills.to_owned(),
                team: teams.get(team).map(|team| team.id.to_string()).unwrap_or_default(),
                home: String::new(),
                shows_name: true,
                shows_photo: true,
                shows_phone: false,
                active: true,
            };
            self.workers.push(workers::create(&mut work, &by, &form, &self.scene.house).await?);
        }
        Ok(work.commit().await?)
    }

    async fn describe_jobs(&mut self) -> Result<()> {
        let (mut work, by) = self.scene.by::<ManageTemplates>(&self.scene.boss).await?;
        for kind in &KINDS {
            let form = TemplateForm {
                name: kind.name.to_owned(),
                kind: kind.kind.to_owned(),
                description: kind.told.to_owned(),
                prepare: kind.prepare.to_owned(),
                duration: kind.minutes.to_owned(),
                window: "120".to_owned(),
                skills: kind.skills.to_owned(),
                active: true,
                fields: fields(),
                resolutions: resolutions(),
                ..TemplateForm::default()
            };
            let template = templates::create(&mut work, &by, &form).await?;
            self.kinds.push(templates::find(&work, template.id).await?);
        }
        work.commit().await?;
        self.show_clients().await
    }

    /// Clients see everything but the company's own inspections, and of a job what is worth knowing.
    async fn show_clients(&self) -> Result<()> {
        let (mut work, by) = self.scene.by::<ManagePortal>(&self.scene.boss).await?;
        let offer = visible_fields::offer(&work).await?;
        let common: Vec<String> =
            ["description", "prepare", "contact", "time-on-site", "resolution", "resolution-note", "files"]
                .map(str::to_owned)
                .to_vec();
        let choice = |kind: &Blueprint| ChoiceForm {
            template: kind.template.id.to_string(),
            visible: kind.template.name != KINDS[KINDS.len() - 1].name,
            own: true,
            defaults: common.clone(),
            fields: kind
                .fields
                .iter()
                .filter(|field| !field.internal)
                .map(|field| field.id.to_string())
                .collect(),
        };
        let form = VisibleFieldsForm {
            seen: offer.seen(),
            common: common.clone(),
            templates: self.kinds.iter().map(choice).collect(),
        };
        visible_fields::change(&mut work, &by, &form).await?;
        Ok(work.commit().await?)
    }
}

fn fields() -> Vec<FieldLine> {
    let all: [(&str, &str, &str, &str, &str, bool, bool); 9] = [
        ("custom", "Unit", "text", "", "", false, false),
        ("custom", "Margin on parts", "money", "", "", false, true),
        ("report", "Power isolated and locked out", "action", "", "", true, false),
        ("report", "Supply water", "number", "°F", "", false, false),
        ("report", "System pressure", "number", "psi", "", false, false),
        ("report", "Filter", "pick", "", "Changed\nCleaned\nAs it was", false, false),
        ("report", "Photos, before and after", "photo", "", "", false, false),
        ("report", "Report", "file", "", "", false, false),
        ("report", "Signature of the client", "signature", "", "", false, false),
    ];
    let line = |(row, (part, label, kind, unit, choices, required, internal)): (usize, _)| {
        let (part, label, kind, unit, choices): (&str, &str, &str, &str, &str) =
            (part, label, kind, unit, choices);
        FieldLine {
            row,
            mark: format!("m{row}"),
            part: part.to_owned(),
            label: label.to_owned(),
            kind: kind.to_owned(),
            unit: unit.to_owned(),
            choices: choices.to_owned(),
            required,
            internal,
            signs: if kind == "signature" { "m6".to_owned() } else { String::new() },
            ..FieldLine::default()
        }
    };
    all.into_iter().enumerate().map(line).collect()
}

fn resolutions() -> Vec<ResolutionLine> {
    let all = [
        ("Completed", "yes", "optional"),
        ("Come back with a part", "no", "required"),
        ("Nobody let us in", "no", "optional"),
    ];
    let line = |(row, (name, good, note)): (usize, (&str, &str, &str))| ResolutionLine {
        row,
        id: String::new(),
        name: name.to_owned(),
        good: good.to_owned(),
        note: note.to_owned(),
    };
    all.into_iter().enumerate().map(line).collect()
}
