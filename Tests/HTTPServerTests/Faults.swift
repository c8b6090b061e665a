import Testing

/// What happens on a bad day. One after the other, as each of them keeps the
/// machine busy.
@Suite(.serialized) enum Faults {}
