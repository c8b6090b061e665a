#pragma once
#include <zlib.h>

/// Begins a gzip stream with the largest window; deflateInit2 is a macro, so
/// it is called here. 15 is that window, 16 asks for gzip, 8 is zlib's memory.
static inline int zlib_begin_gzip(z_stream *_Nonnull stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
