use super::*;

fn point(code: &str, place: &str, lat: f64, lon: f64) -> Point {
    Point { code: code.to_owned(), place: place.to_owned(), lat, lon }
}

fn teterboro() -> Point {
    point("KTEB", "Teterboro", 40.8501, -74.0608)
}

fn farnborough() -> Point {
    point("EGLF", "Farnborough", 51.2758, -0.7763)
}

fn palm_beach() -> Point {
    point("KPBI", "Palm Beach", 26.6832, -80.0956)
}

fn map(points: Vec<Point>, legs: Vec<(usize, usize, LegKind)>) -> RouteMap {
    let title = "Map".to_owned();
    RouteMap {
        points,
        legs,
        width: 752,
        height: 320,
        title,
        description: "Teterboro to Farnborough.".to_owned(),
    }
}

fn atlantic() -> RouteMap {
    let legs = vec![(0, 1, LegKind::Planned), (1, 2, LegKind::Planned), (2, 0, LegKind::Positioning)];
    map(vec![teterboro(), farnborough(), palm_beach()], legs)
}

/// What stands between the quotes of each attribute `name` within elements of a class.
fn values(svg: &str, class: &str, name: &str) -> Vec<String> {
    let class = format!("class=\"{class}\"");
    let name = format!(" {name}=\"");
    svg.split('<')
        .filter(|element| element.contains(&class))
        .filter_map(|element| element.split(&name).nth(1)?.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn spots(svg: &str) -> Vec<(f64, f64)> {
    let number = |text: String| text.parse::<f64>().expect("a coordinate is a number");
    let across = values(svg, "pt", "cx").into_iter().map(number);
    across.zip(values(svg, "pt", "cy").into_iter().map(number)).collect()
}

/// The numbers of path data, in order.
fn numbers(path: &str) -> Vec<f64> {
    let spaced = path.replace(['M', 'l', 'z'], " ").replace('-', " -");
    spaced.split(' ').filter(|text| !text.is_empty()).map(|text| text.parse().expect("a number")).collect()
}

#[test]
fn every_place_lies_within_the_frame_and_carries_its_code_and_town() {
    let drawing = svg(&atlantic());
    let spots = spots(&drawing);
    assert_eq!(spots.len(), 3);
    assert!(spots.iter().all(|(x, y)| (20.0..=732.0).contains(x) && (20.0..=300.0).contains(y)), "{spots:?}");
    for text in ["KTEB", "Teterboro", "EGLF", "Farnborough", "KPBI", "Palm Beach"] {
        assert!(drawing.contains(&format!(">{text}</text>")), "{text}");
    }
    let (teterboro, farnborough, palm_beach) = (spots[0], spots[1], spots[2]);
    assert!(
        teterboro.0 < farnborough.0 && teterboro.1 > farnborough.1,
        "Farnborough is north-east of Teterboro"
    );
    assert!(
        palm_beach.0 < teterboro.0 && palm_beach.1 > teterboro.1,
        "Palm Beach is south-west of Teterboro"
    );
}

#[test]
fn empty_legs_are_dotted_and_a_way_flown_twice_is_drawn_once() {
    let drawing = svg(&atlantic());
    assert_eq!(values(&drawing, "arc", "d").len(), 2);
    assert_eq!(values(&drawing, "arc ghost", "d").len(), 1);
    let there_and_back = vec![(0, 1, LegKind::Positioning), (1, 0, LegKind::Flown)];
    let drawing = svg(&map(vec![teterboro(), palm_beach()], there_and_back));
    assert_eq!(values(&drawing, "arc", "d").len(), 1);
    assert!(values(&drawing, "arc ghost", "d").is_empty());
}

#[test]
fn a_flight_over_the_pacific_is_one_short_line_across_the_antimeridian() {
    let points = vec![point("RJTT", "Tokyo", 35.5523, 139.78), point("PHNL", "Honolulu", 21.3178, -157.9203)];
    let drawing = svg(&map(points, vec![(0, 1, LegKind::Planned)]));
    let spots = spots(&drawing);
    assert!(spots[0].0 < spots[1].0, "Tokyo is west of Honolulu: {spots:?}");
    let line = numbers(&values(&drawing, "arc", "d")[0]);
    let (across, down) = (line[2..].iter().step_by(2).sum::<f64>(), line[3..].iter().step_by(2).sum::<f64>());
    assert!((line[0] + across - spots[1].0).abs() < 0.2 && (line[1] + down - spots[1].1).abs() < 0.2);
    assert!(line[2..].iter().step_by(2).all(|step| *step > 0.0), "the line never turns back: {line:?}");
}

#[test]
fn a_route_over_the_pole_and_one_around_the_world_stay_in_the_frame() {
    let anchorage = point("PANC", "Anchorage", 61.174, -149.998);
    let singapore = point("WSSL", "Singapore", 1.417, 103.868);
    let honolulu = point("PHNL", "Honolulu", 21.3178, -157.9203);
    let polar = map(vec![anchorage, farnborough()], vec![(0, 1, LegKind::Planned)]);
    let world = map(
        vec![teterboro(), farnborough(), singapore, honolulu],
        vec![
            (0, 1, LegKind::Planned),
            (1, 2, LegKind::Planned),
            (2, 3, LegKind::Planned),
            (3, 0, LegKind::Planned),
        ],
    );
    for route in [polar, world] {
        let drawing = svg(&route);
        for line in values(&drawing, "arc", "d") {
            let (mut x, mut y) = (0.0, 0.0);
            for pair in numbers(&line).chunks(2) {
                (x, y) = (x + pair[0], y + pair[1]);
                assert!((0.0..=752.0).contains(&x) && (0.0..=320.0).contains(&y), "{x} {y}");
            }
        }
    }
}

#[test]
fn sea_stays_sea_on_a_map_of_half_the_earth() {
    // A coast around the far side used wrongly would fill the frame: then the first outline is the frame itself.
    let points = vec![point("YSSY", "Sydney", -33.946, 151.177), point("SCEL", "Santiago", -33.393, -70.786)];
    let projection = Projection::fitted(
        &[Vector::at(-33.9, 151.2), Vector::at(-90.0, 0.0), Vector::at(-33.4, -70.8)],
        752.0,
        320.0,
    );
    let land = land::path(&projection, Frame::new(752.0, 320.0));
    for (place, dry) in
        [((-80.0, 100.0), true), ((-25.0, 135.0), true), ((-55.0, -130.0), false), ((-40.0, 80.0), false)]
    {
        assert_eq!(covered(&land, projection.project(Vector::at(place.0, place.1))), dry, "{place:?}");
    }
    assert!(svg(&map(points, vec![(0, 1, LegKind::Planned)])).contains("class=\"land\""));
}

/// Whether a spot is inside the outlines of path data, by the nonzero rule browsers fill with.
fn covered(path: &str, (x, y): (f64, f64)) -> bool {
    let mut winding = 0;
    for outline in path.split('M').filter(|outline| !outline.is_empty()) {
        let mut at = (0.0, 0.0);
        let mut spots: Vec<(f64, f64)> = Vec::new();
        for pair in numbers(outline).chunks(2) {
            at = (at.0 + pair[0], at.1 + pair[1]);
            spots.push(at);
        }
        for (here, there) in spots.iter().zip(spots.iter().cycle().skip(1)) {
            if (here.1 <= y) != (there.1 <= y) {
                let crossing = here.0 + (y - here.1) / (there.1 - here.1) * (there.0 - here.0);
                winding += i32::from(crossing > x) * if there.1 > here.1 { 1 } else { -1 };
            }
        }
    }
    winding != 0
}

#[test]
fn a_short_hop_and_a_single_airport_still_show_the_country_around_them() {
    let bedford = point("KBED", "Bedford", 42.4699, -71.289);
    let hop = svg(&map(vec![teterboro(), bedford], vec![(0, 1, LegKind::Planned)]));
    let spots_of_hop = spots(&hop);
    assert!((150.0..400.0).contains(&(spots_of_hop[1].0 - spots_of_hop[0].0)), "{spots_of_hop:?}");
    let single = svg(&map(vec![teterboro()], vec![]));
    assert_eq!(spots(&single), vec![(376.0, 160.0)]);
    assert!(values(&single, "land", "d")[0].len() > 200);
}

#[test]
fn labels_keep_inside_the_frame_and_off_each_other() {
    let points = [
        farnborough(),
        point("LSGG", "Geneva", 46.238, 6.109),
        point("LFMN", "Nice", 43.658, 7.216),
        point("LFMD", "Cannes/Mandelieu", 43.542, 6.953),
        point("LEIB", "Ibiza", 38.873, 1.373),
        point("", "A field near a very long and winding village name", 38.2, -9.0),
    ];
    for (width, height) in [(752, 320), (358, 216), (240, 160)] {
        let frame = Frame::new(f64::from(width), f64::from(height));
        let route: Vec<Vector> = points.iter().map(|point| Vector::at(point.lat, point.lon)).collect();
        let projection = Projection::fitted(&route, frame.right, frame.bottom);
        let spots: Vec<(&Point, Xy)> =
            points.iter().zip(&route).map(|(point, place)| (point, projection.project(*place))).collect();
        let labels = labels::placed(&spots, &[], frame);
        assert!(labels.len() >= 4, "{width}: {}", labels.len());
        for (at, label) in labels.iter().enumerate() {
            let taken = label.taken();
            assert!(
                frame.holds((taken.left, taken.top)) && frame.holds((taken.right, taken.bottom)),
                "{taken:?}"
            );
            assert!(labels[..at].iter().all(|other| other.taken().shared(taken) < 1.0));
        }
    }
}

#[test]
fn the_map_has_a_name_and_a_description_for_those_who_do_not_see_it() {
    let mut trip = atlantic();
    trip.title = "Map <of> \"A&B\"".to_owned();
    let drawing = svg(&trip);
    let id = drawing.split("<title id=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a title");
    assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>"));
    assert!(drawing.contains(&format!("role=\"img\" aria-labelledby=\"{id} {id}-d\"")));
    assert!(drawing.contains("Map &lt;of&gt; \"A&amp;B\"</title>"));
    assert!(drawing.contains(&format!("<desc id=\"{id}-d\">Teterboro to Farnborough.</desc>")));
    let mut narrow = trip.clone();
    narrow.width = 358;
    assert!(!svg(&narrow).contains(&format!("\"{id}\"")), "two sizes on one page have their own ids");
    trip.description.clear();
    let bare = svg(&trip);
    assert!(!bare.contains("<desc") && !bare.contains("-d\""));
}

#[test]
fn the_drawing_is_small_and_carries_no_styles() {
    let drawing = svg(&atlantic());
    assert!(drawing.len() <= 15 * 1024, "{} bytes", drawing.len());
    assert!(!drawing.contains("style") && !drawing.contains("NaN") && !drawing.contains("inf"));
    for path in ["land", "grid", "arc"].iter().flat_map(|class| values(&drawing, class, "d")) {
        for decimals in path.split(['M', 'l', 'z', ' ', '-']).filter_map(|number| number.split_once('.')) {
            assert_eq!(decimals.1.len(), 1, "{decimals:?}");
        }
    }
}

#[test]
fn odd_routes_draw_what_can_be_drawn() {
    let nowhere = point("ZZZZ", "", f64::NAN, f64::INFINITY);
    let opposite = point("", "Opposite", -40.8501, 105.9392);
    let poles = vec![point("N", "", 90.0, 0.0), point("S", "", -90.0, 0.0), point("N2", "", 89.999, 179.0)];
    let everywhere = [
        (0, 1, LegKind::Planned),
        (1, 0, LegKind::Positioning),
        (1, 2, LegKind::Flown),
        (0, 9, LegKind::Flown),
    ];
    for points in
        [vec![], vec![nowhere.clone()], vec![teterboro(), nowhere], vec![teterboro(), opposite], poles]
    {
        let mut trip = map(points, everywhere.to_vec());
        for (width, height) in [(752, 320), (0, 0), (100_000, 7)] {
            (trip.width, trip.height) = (width, height);
            let drawing = svg(&trip);
            assert!(!drawing.contains("NaN") && !drawing.contains("inf"), "{drawing}");
        }
    }
}
