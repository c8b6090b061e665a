/// Which of the results are wanted.
struct SearchPage {
    let limit: Int
    let offset: Int
}
