// The dispatch board: a job is dragged to another worker, another time or back into the tray; Shift with an arrow key does
// the same from the keyboard. Both fill in the form of the plan and send it; the panel beside the board does it without script.
import { announce } from "./page.js";

// Minutes to which a dropped job snaps, and by which a key moves it.
const STEP = 15;
let ready = false;
let dragged;

export function start() {
  if (ready) return;
  ready = true;
  document.addEventListener("dragstart", lift);
  document.addEventListener("dragover", hover);
  document.addEventListener("dragleave", leave);
  document.addEventListener("drop", drop);
  document.addEventListener("dragend", end);
  document.addEventListener("keydown", pressed, true);
}

function form() {
  return document.getElementById("board-move");
}

function lift(event) {
  const card = event.target.closest?.("[data-job]");
  if (!card || !form()) return;
  // How far behind its beginning it was taken, so that it does not jump under the hand.
  const grip = card.closest("[data-lane]") ? event.clientX - card.getBoundingClientRect().left : 0;
  dragged = { card, grip };
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.id);
  card.toggleAttribute("data-lifted", true);
}

function target(event) {
  return dragged && event.target.closest?.("[data-lane], [data-tray]");
}

function hover(event) {
  const place = target(event);
  if (!place) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "move";
  for (const other of document.querySelectorAll("[data-over]")) other.toggleAttribute("data-over", other === place);
  place.toggleAttribute("data-over", true);
}

function leave(event) {
  const place = event.target.closest?.("[data-over]");
  if (place && !place.contains(event.relatedTarget)) place.removeAttribute("data-over");
}

function drop(event) {
  const place = target(event);
  if (!place) return;
  event.preventDefault();
  const { card, grip } = dragged;
  end();
  if (place.matches("[data-tray]")) {
    unplan(card);
    return;
  }
  const box = place.getBoundingClientRect();
  const rtl = getComputedStyle(place).direction === "rtl";
  const along = rtl ? box.right - event.clientX - grip : event.clientX - grip - box.left;
  const board = form().dataset;
  const minutes = Number(board.first) * 60 + Math.max(0, along / box.width) * Number(board.hours) * 60;
  send(card, { day: board.day, minutes: snapped(minutes), worker: place.dataset.worker, team: teamOf(card, place) });
}

function end() {
  dragged?.card.removeAttribute("data-lifted");
  for (const place of document.querySelectorAll("[data-over]")) place.removeAttribute("data-over");
  dragged = undefined;
}

function pressed(event) {
  if (!event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const card = event.target.closest?.("[data-job]");
  if (!card || !form()) return;
  if (!moved(card, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

function moved(card, key) {
  const lanes = [...document.querySelectorAll("[data-lane]")];
  const here = lanes.indexOf(card.closest("[data-lane]"));
  const sooner = getComputedStyle(card).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  const later = sooner === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case "ArrowUp": return toLane(card, lanes[here < 0 ? -1 : here - 1]);
    // From the tray the first step down leads to the first lane.
    case "ArrowDown": return toLane(card, lanes[here + 1]);
    case sooner: return here >= 0 && byTime(card, -STEP);
    case later: return here >= 0 && byTime(card, STEP);
    case "Backspace":
    case "Delete": return here >= 0 && unplan(card);
    default: return false;
  }
}

function toLane(card, lane) {
  if (!lane) return false;
  const board = form().dataset;
  const planned = card.dataset.time && card.dataset.day === board.day;
  const minutes = planned ? inMinutes(card.dataset.time) : Math.max(Number(board.first), 8) * 60;
  return send(card, { day: board.day, minutes, worker: lane.dataset.worker, team: teamOf(card, lane) });
}

function byTime(card, by) {
  const minutes = snapped(inMinutes(card.dataset.time) + by);
  return send(card, { day: card.dataset.day, minutes, worker: card.dataset.worker, team: card.dataset.team });
}

// A worker's lane keeps the team that the job was given to; a team's lane names its own.
function teamOf(card, lane) {
  return lane.dataset.worker ? card.dataset.team : lane.dataset.team;
}

function unplan(card) {
  const move = form();
  fill(move, { version: card.dataset.version, day: "", time: "", window_minutes: "", worker: "", team: "" });
  return submit(move, card);
}

function send(card, { day, minutes, worker, team }) {
  const move = form();
  const latest = 24 * 60 - STEP;
  const time = asTime(Math.min(Math.max(minutes, 0), latest));
  fill(move, { version: card.dataset.version, day, time, window_minutes: card.dataset.window, worker, team });
  return submit(move, card);
}

function fill(move, values) {
  for (const [name, value] of Object.entries(values)) move.elements[name].value = value ?? "";
}

function submit(move, card) {
  // One move at a time: the next begins from what this one made.
  if (move.dataset.moving !== undefined) return true;
  move.dataset.moving = "";
  move.action = `${move.dataset.board}${card.dataset.job}/plan`;
  announce(move.dataset.textMoved);
  move.requestSubmit();
  return true;
}

addEventListener("pageshow", () => form()?.removeAttribute("data-moving"));

function snapped(minutes) {
  return Math.round(minutes / STEP) * STEP;
}

function inMinutes(time) {
  const [hours, minutes] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

function asTime(minutes) {
  const two = (number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
