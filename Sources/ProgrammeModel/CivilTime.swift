// Dates and times of day are part of the vocabulary: who imports it has them.
@_exported public import CivilTime
