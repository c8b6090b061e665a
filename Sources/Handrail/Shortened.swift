extension String {
    /// Cut at a number of characters, which an ellipsis shows.
    package func shortened(to most: Int) -> String {
        count > most ? prefix(most - 1) + "…" : self
    }
}
