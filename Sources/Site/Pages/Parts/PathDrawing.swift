import Handrail

/// The way from the visitor to the service with the break marked: lying for
/// wide pages, upright for phones.
struct PathDrawing {
    let sideSentence: String
    let breakWord: String
    let views: [View]

    init(_ code: ErrorCode) {
        sideSentence = "You, network, gateway, origin. " + code.side.sentence
        breakWord = code.breakWord
        views = [View.wide(code.side), View.upright(code.side)]
    }

    /// One drawing, every length in its own units.
    struct View {
        let shape: String
        let width: Int
        let height: Int
        let lines: [Line]
        let stations: [Station]
        /// The one break; a list, as the template has no other way to give it its own names.
        let breaks: [Break]
    }

    struct Line {
        /// `works` before the break, `beyond` after it.
        let state: String
        let x1: Int
        let y1: Int
        let x2: Int
        let y2: Int
    }

    struct Station {
        let state: String
        let stationName: String
        let x: Int
        let y: Int
        let textX: Int
        let textY: Int
        let textAnchor: String
    }

    struct Break {
        let left: Int
        let right: Int
        let top: Int
        let bottom: Int
        let textX: Int
        let textY: Int
        let textAnchor: String
    }
}

extension PathDrawing.View {
    static func wide(_ side: Side) -> Self {
        let road = Road(side, first: 80, step: 174, distance: 76)
        let arm = road.isAtStation ? 5 : 9
        return Self(
            shape: "wide", width: 712, height: 92,
            lines: road.pieces.map { piece in
                PathDrawing.Line(
                    state: piece.state, x1: piece.from, y1: 20, x2: piece.to, y2: 20)
            },
            stations: road.stops.map { stop in
                PathDrawing.Station(
                    state: stop.state, stationName: stop.name, x: stop.place, y: 20,
                    textX: stop.place, textY: 56, textAnchor: "middle")
            },
            breaks: [
                PathDrawing.Break(
                    left: road.broken - arm, right: road.broken + arm, top: 20 - arm,
                    bottom: 20 + arm, textX: road.broken, textY: 82, textAnchor: "middle")
            ])
    }

    static func upright(_ side: Side) -> Self {
        let road = Road(side, first: 12, step: 68, extra: 48, distance: 58)
        let arm = road.isAtStation ? 5 : 9
        return Self(
            shape: "upright", width: 300, height: road.isAtStation ? 254 : 276,
            lines: road.pieces.map { piece in
                PathDrawing.Line(
                    state: piece.state, x1: 12, y1: piece.from, x2: 12, y2: piece.to)
            },
            stations: road.stops.map { stop in
                PathDrawing.Station(
                    state: stop.state, stationName: stop.name, x: 12, y: stop.place,
                    textX: 40, textY: stop.place + 6, textAnchor: "start")
            },
            breaks: [
                PathDrawing.Break(
                    left: 12 - arm, right: 12 + arm, top: road.broken - arm,
                    bottom: road.broken + arm, textX: 40,
                    textY: road.broken + (road.isAtStation ? 31 : 6), textAnchor: "start")
            ])
    }
}
