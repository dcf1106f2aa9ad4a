#include <gmime/gmime.h>

// Swift sees neither the macros that ask for a class nor those that turn one into another.

static inline GMimePart *mime_part(GMimeObject *object) {
  return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeMultipart *mime_multipart(GMimeObject *object) {
  return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimeMessage *mime_message_within(GMimeObject *object) {
  return GMIME_IS_MESSAGE_PART(object)
             ? g_mime_message_part_get_message(GMIME_MESSAGE_PART(object))
             : NULL;
}

static inline GMimeObject *mime_object(GMimeMessage *message) { return GMIME_OBJECT(message); }

static inline GByteArray *mime_bytes(GMimeStream *stream) {
  return g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
}

// The address of a mailbox; NULL for a group, and where there is none at that place.
static inline const char *mime_address(InternetAddressList *list, int index) {
  InternetAddress *address = internet_address_list_get_address(list, index);
  return INTERNET_ADDRESS_IS_MAILBOX(address)
             ? internet_address_mailbox_get_idn_addr(INTERNET_ADDRESS_MAILBOX(address))
             : NULL;
}

static inline GMimeStreamFilter *mime_filter_stream(GMimeStream *stream) {
  return GMIME_STREAM_FILTER(stream);
}

// A parameter of what a part is for, as the name of a form's field; NULL where it has none.
static inline const char *mime_disposition(GMimeObject *object, const char *name) {
  GMimeContentDisposition *disposition = g_mime_object_get_content_disposition(object);
  return disposition ? g_mime_content_disposition_get_parameter(disposition, name) : NULL;
}
