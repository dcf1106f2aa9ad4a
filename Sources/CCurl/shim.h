#include <curl/curl.h>

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
