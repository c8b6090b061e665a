/// What a form's file goes through on its way to the disk.
///
/// One is made for each file and is fed the file's bytes as they come, in
/// memory: what it answers is stored, what it keeps back never touches the
/// disk. It runs on event threads, so each call has to be quick.
public protocol FormFileFilter: Sendable {
    /// Takes the next bytes, 64 KiB at most; answers what is to be stored of
    /// them and of those before. Throws why the file is not taken.
    mutating func feed(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [UInt8]

    /// Takes the end of the file; answers what is to be stored still.
    mutating func finish() throws(Refusal) -> [UInt8]

    /// What it found out, for the handler; asked by that, so it may take its
    /// time, after the end and after a refusal.
    var finding: (any Sendable)? { get }
}

/// Makes the filter of a file, of which the names and the type are known; nil
/// for a file that is stored as it comes.
public typealias FormFileFiltering = @Sendable (FormFile) -> (any FormFileFilter)?
