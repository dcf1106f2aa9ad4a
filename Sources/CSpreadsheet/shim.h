#include <expat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <xlsxwriter.h>

// A file that is nowhere but in memory; below 0 where there is none.
static inline int sheet_memory_file(void) {
  return (int)syscall(SYS_memfd_create, "workbook", 1u /* closed on exec */);
}

// Offers a list of words in a block of cells, and takes others too after a question.
static inline lxw_error sheet_offer(lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column,
                                    lxw_row_t last_row, lxw_col_t last_column, char **words,
                                    char *title, char *message) {
  lxw_data_validation validation = {0};
  validation.validate = LXW_VALIDATION_TYPE_LIST;
  validation.value_list = words;
  validation.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  validation.error_title = title;
  validation.error_message = message;
  return worksheet_data_validation_range(sheet, first_row, first_column, last_row, last_column,
                                         &validation);
}

// Gives the cells of a block a format where their value is a formula's.
static inline lxw_error sheet_tint(lxw_worksheet *sheet, lxw_row_t first_row, lxw_col_t first_column,
                                   lxw_row_t last_row, lxw_col_t last_column, char *formula,
                                   lxw_format *format) {
  lxw_conditional_format condition = {0};
  condition.type = LXW_CONDITIONAL_TYPE_CELL;
  condition.criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO;
  condition.value_string = formula;
  condition.format = format;
  return worksheet_conditional_format_range(sheet, first_row, first_column, last_row, last_column,
                                            &condition);
}
