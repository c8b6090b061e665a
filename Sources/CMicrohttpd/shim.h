#pragma once
#include <microhttpd.h>
#include <stdint.h>

/// What a daemon is started with; `context` is handed to each callback.
struct mhd_setup {
    int listen_socket;
    unsigned int threads;
    unsigned int connections;
    unsigned int idle_seconds;
    size_t connection_memory;
    void *context;
    void *(*_Nonnull target)(void *, const char *, struct MHD_Connection *);
    MHD_AccessHandlerCallback _Nonnull request;
    MHD_RequestCompletedCallback _Nonnull completed;
    MHD_NotifyConnectionCallback _Nonnull connection;
};

/// A path that stays as it was sent: libmicrohttpd would turn `%00` into the
/// end of it.
static inline size_t mhd_keep_escaped(void *context, struct MHD_Connection *connection, char *text) {
    (void)context;
    (void)connection;
    return strlen(text);
}

/// MHD_start_daemon is variadic, so it is called here.
static inline struct MHD_Daemon *_Nullable mhd_start(const struct mhd_setup *_Nonnull setup) {
    struct MHD_OptionItem pool[] = {
        {MHD_OPTION_THREAD_POOL_SIZE, setup->threads, NULL},
        {MHD_OPTION_END, 0, NULL},
    };
    if (setup->threads < 2)
        pool[0].option = MHD_OPTION_END;
    return MHD_start_daemon(
        MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL,
        setup->request, setup->context,
        MHD_OPTION_LISTEN_SOCKET, setup->listen_socket,
        MHD_OPTION_CONNECTION_LIMIT, setup->connections,
        MHD_OPTION_CONNECTION_TIMEOUT, setup->idle_seconds,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, setup->connection_memory,
        MHD_OPTION_URI_LOG_CALLBACK, setup->target, setup->context,
        MHD_OPTION_UNESCAPE_CALLBACK, mhd_keep_escaped, NULL,
        MHD_OPTION_NOTIFY_COMPLETED, setup->completed, setup->context,
        MHD_OPTION_NOTIFY_CONNECTION, setup->connection, setup->context,
        MHD_OPTION_ARRAY, pool,
        MHD_OPTION_END);
}

/// What the connection callback stored for this connection.
static inline void *_Nullable mhd_context(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    return info ? info->socket_context : NULL;
}

/// The connection's socket, or -1.
static inline int mhd_socket(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

/// The client's address.
static inline const struct sockaddr *_Nullable mhd_client(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info ? info->client_addr : NULL;
}

/// The bytes of the request line and the header with the empty line after it.
static inline size_t mhd_header_size(struct MHD_Connection *_Nonnull connection) {
    const union MHD_ConnectionInfo *info =
        MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    return info ? info->header_size : 0;
}
