#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>

// Swift does not call functions of any number of arguments; each of these sets one kind of option.

static inline CURLcode curl_set_text(CURL *curl, CURLoption option, const char *value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_number(CURL *curl, CURLoption option, long value) {
  return curl_easy_setopt(curl, option, value);
}

static inline CURLcode curl_set_pointer(CURL *curl, CURLoption option, void *value) {
  return curl_easy_setopt(curl, option, value);
}

typedef size_t (*curl_bytes)(char *buffer, size_t size, size_t count, void *context);

static inline CURLcode curl_set_callback(CURL *curl, CURLoption option, curl_bytes value) {
  return curl_easy_setopt(curl, option, value);
}

// The last code that the server said; 0 before it has said one.
static inline long curl_reply(CURL *curl) {
  long code = 0;
  return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &code) == CURLE_OK ? code : 0;
}

static const long curl_tls_required = CURLUSESSL_ALL;
static const long curl_tls_offered = CURLUSESSL_TRY;

// The version of the library that runs.
static inline const char *curl_running_version(void) {
  return curl_version_info(CURLVERSION_NOW)->version;
}

// Asked before a connection is made: whether one may be, to an address of 4 or of 16 octets.
typedef bool (*curl_judge)(const unsigned char *octets, size_t count, int port, void *context);

// Who is asked.
struct curl_gate {
  curl_judge judge;
  void *context;
};

// Makes the socket of a connection to the address that is really connected to, whatever its name said.
static inline curl_socket_t curl_open_judged(
    void *gate, curlsocktype purpose, struct curl_sockaddr *to) {
  const struct curl_gate *asked = gate;
  bool is_admitted = false;
  if (purpose != CURLSOCKTYPE_IPCXN) return CURL_SOCKET_BAD;
  if (to->family == AF_INET) {
    const struct sockaddr_in *own = (const struct sockaddr_in *)&to->addr;
    is_admitted = asked->judge((const unsigned char *)&own->sin_addr, 4, ntohs(own->sin_port),
                               asked->context);
  } else if (to->family == AF_INET6) {
    const struct sockaddr_in6 *own = (const struct sockaddr_in6 *)&to->addr;
    is_admitted = asked->judge((const unsigned char *)&own->sin6_addr, 16, ntohs(own->sin6_port),
                               asked->context);
  }
  if (!is_admitted) return CURL_SOCKET_BAD;
  return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

// Lets nothing be connected to but what a gate admits; it outlives the transfer.
static inline CURLcode curl_set_gate(CURL *curl, struct curl_gate *gate) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, curl_open_judged);
  return code == CURLE_OK ? curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, gate) : code;
}

// Where an answer leads instead; NULL where it leads nowhere. It lives as long as the handle.
static inline const char *curl_leads_to(CURL *curl) {
  char *url = NULL;
  return curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &url) == CURLE_OK ? url : NULL;
}
