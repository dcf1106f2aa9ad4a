// What requests and results are made of: who imports Application needs no other module.
@_exported public import struct Mail.ReceivedFile
@_exported public import Planning
@_exported public import ProgrammeModel
@_exported public import Publishing
