// One page on libmicrohttpd, as fast as C can: what a prepared page of
// Handrail is compared with. It is started by the same function with the same
// flags, and answers every path with the same bytes.
//
//     reference PORT THREADS BODY-FILE HEADER-FILE
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "shim.h"

static struct MHD_Response *page;

static void *target_came(void *context, const char *target, struct MHD_Connection *connection) {
    (void)context;
    (void)target;
    return connection;
}

/// The first call is for the header; the answer is given in the second.
static enum MHD_Result request_proceeds(
    void *context, struct MHD_Connection *connection, const char *path, const char *method,
    const char *version, const char *body, size_t *body_size, void **slot) {
    static int begun;
    (void)context, (void)path, (void)method, (void)version, (void)body, (void)body_size;
    if (*slot != &begun) {
        *slot = &begun;
        return MHD_YES;
    }
    return MHD_queue_response(connection, MHD_HTTP_OK, page);
}

static void request_ended(
    void *context, struct MHD_Connection *connection, void **slot,
    enum MHD_RequestTerminationCode how) {
    (void)context, (void)connection, (void)how;
    *slot = NULL;
}

static void connection_changed(
    void *context, struct MHD_Connection *connection, void **slot,
    enum MHD_ConnectionNotificationCode change) {
    (void)context, (void)connection, (void)slot, (void)change;
}

static int listen_on(int port) {
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons(port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    int one = 1;
    int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (descriptor < 0 || bind(descriptor, (struct sockaddr *)&address, sizeof address) < 0 ||
        listen(descriptor, 1024) < 0) {
        perror("cannot listen");
        exit(1);
    }
    return descriptor;
}

/// A whole file, with a NUL after it.
static char *contents(const char *path, size_t *size) {
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(1);
    }
    fseek(file, 0, SEEK_END);
    *size = ftell(file);
    rewind(file);
    char *bytes = calloc(*size + 1, 1);
    if (!bytes || fread(bytes, 1, *size, file) != *size) {
        perror(path);
        exit(1);
    }
    fclose(file);
    return bytes;
}

static void prepare(const char *body_path, const char *header_path) {
    size_t size;
    char *body = contents(body_path, &size);
    page = MHD_create_response_from_buffer(size, body, MHD_RESPMEM_PERSISTENT);
    char *header = contents(header_path, &size);
    for (char *line = strtok(header, "\n"); line; line = strtok(NULL, "\n")) {
        char *value = strstr(line, ": ");
        *value = 0;
        MHD_add_response_header(page, line, value + 2);
    }
}

int main(int count, char **arguments) {
    if (count != 5) {
        fprintf(stderr, "usage: reference PORT THREADS BODY-FILE HEADER-FILE\n");
        return 64;
    }
    prepare(arguments[3], arguments[4]);
    // The limits are those that Sources/HTTPServer/Serving/Daemon.swift gives.
    struct mhd_setup setup = {
        .listen_socket = listen_on(atoi(arguments[1])),
        .threads = atoi(arguments[2]),
        .connections = 8128,
        .idle_seconds = 65,
        .connection_memory = 32 << 10,
        .target = target_came,
        .request = request_proceeds,
        .completed = request_ended,
        .connection = connection_changed,
    };
    struct MHD_Daemon *daemon = mhd_start(&setup);
    if (!daemon) {
        fprintf(stderr, "libmicrohttpd cannot start its threads\n");
        return 1;
    }
    pause();
    return 0;
}
