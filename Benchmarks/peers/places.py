"""The places whose coordinates need not stand in a schedule file, and journeys between places."""

import math

PLACES = {
    "Groningen": (53.219, 6.567),
    "Leeuwarden": (53.201, 5.809),
    "Emmen": (52.779, 6.907),
    "Zwolle": (52.513, 6.094),
    "Deventer": (52.255, 6.164),
    "Enschede": (52.218, 6.896),
    "Almere": (52.370, 5.214),
    "Amsterdam": (52.374, 4.890),
    "Haarlem": (52.381, 4.637),
    "Alkmaar": (52.632, 4.749),
    "Utrecht": (52.091, 5.122),
    "Amersfoort": (52.155, 5.388),
    "Ede": (52.033, 5.658),
    "Apeldoorn": (52.210, 5.969),
    "Leiden": (52.158, 4.493),
    "Den Haag": (52.077, 4.299),
    "Delft": (52.007, 4.356),
    "Rotterdam": (51.923, 4.479),
    "Dordrecht": (51.810, 4.674),
    "Arnhem": (51.980, 5.911),
    "Nijmegen": (51.843, 5.853),
    "'s-Hertogenbosch": (51.699, 5.304),
    "Tilburg": (51.556, 5.091),
    "Breda": (51.587, 4.776),
    "Eindhoven": (51.441, 5.478),
    "Helmond": (51.482, 5.661),
    "Venlo": (51.370, 6.168),
    "Sittard": (50.998, 5.869),
    "Heerlen": (50.884, 5.982),
    "Maastricht": (50.848, 5.689),
    "Middelburg": (51.500, 3.614),
    "Vlissingen": (51.443, 3.574),
}


def minutes(start, end):
    """Minutes between two coordinates: a quarter of an hour and a minute for every kilometre."""
    latitude, other_latitude = math.radians(start[0]), math.radians(end[0])
    northward = math.sin((other_latitude - latitude) / 2)
    eastward = math.sin(math.radians(end[1] - start[1]) / 2)
    haversine = northward**2 + math.cos(latitude) * math.cos(other_latitude) * eastward**2
    kilometres = 2 * 6371 * math.asin(min(1, math.sqrt(haversine)))
    return 15 + math.floor(kilometres + 0.5)
