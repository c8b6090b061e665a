#pragma once
#include <brotli/encode.h>
// Only tests decode; they link the decoder themselves.
#include <brotli/decode.h>
