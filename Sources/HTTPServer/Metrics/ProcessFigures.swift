import Glibc

/// What the kernel knows of this process.
enum ProcessFigures {
    /// Memory, processor time, descriptors and start, as of now; what cannot
    /// be read is left out.
    static var now: [Gauge] {
        var figures = [
            Gauge.seconds(
                "process_cpu_seconds_total", "Processor time, user and system.",
                milliseconds: processorMilliseconds)
        ]
        if let pages = residentPages {
            let bytes = pages * sysconf(Int32(_SC_PAGESIZE))
            figures.append(.gauge("process_resident_memory_bytes", "Resident memory.", bytes))
        }
        if let start = startSeconds {
            figures.append(
                .gauge("process_start_time_seconds", "The start, in seconds since 1970.", start))
        }
        if let count = openDescriptors {
            figures.append(.gauge("process_open_fds", "Open descriptors.", count))
        }
        return figures
    }

    private static var residentPages: Int? {
        let words = SystemFile.text("/proc/self/statm").split(separator: " ")
        return words.count > 1 ? Int(words[1]) : nil
    }

    private static var processorMilliseconds: Int {
        var usage = rusage()
        unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
        let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
        return seconds * 1000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000
    }

    /// The 22nd field of `stat` is the start in ticks after the boot; the
    /// name, which is the second, may hold spaces.
    private static var startSeconds: Int? {
        let stat = SystemFile.text("/proc/self/stat")
        guard let end = stat.lastIndex(of: ")"),
            let boot = SystemFile.text("/proc/stat").split(separator: "\n")
                .first(where: { $0.hasPrefix("btime ") })?.dropFirst(6)
        else { return nil }
        let fields = stat[end...].split(separator: " ")
        guard fields.count > 20, let ticks = Int(fields[20]), let booted = Int(boot) else {
            return nil
        }
        return booted + ticks / sysconf(Int32(_SC_CLK_TCK))
    }

    /// The descriptors that are open; nil when they cannot be counted.
    static var openDescriptors: Int? {
        guard let folder = unsafe opendir("/proc/self/fd") else { return nil }
        defer { unsafe closedir(folder) }
        var count = 0
        while unsafe readdir(folder) != nil { count += 1 }
        // Not ".", ".." and the folder itself.
        return count - 3
    }
}
