"""A first plan, built session by session; the neighbourhood search mends what it lacks."""

from occupation import Occupation
from plan import Session
from schedule import Refusal, bits


def first_plan(schedule, chance):
    """A plan that may miss attendances, pilots, experts and budgets but breaks no other rule."""
    occupation = Occupation(schedule)
    order = in_order(schedule)
    themes = sorted(enumerate(order), key=lambda item: not schedule.themes[item[1]].is_plenary)
    count = len(schedule.slots)
    for place, theme in themes:
        window = ((1 << (place + 1) * count // len(order)) - 1) & ~(
            (1 << place * count // len(order)) - 1)
        left = list(schedule.themes[theme].attend)
        for held in range(schedule.themes[theme].sessions):
            session = next_session(occupation, theme, window, left, held, chance)
            occupation.add(session)
            for pilot in session.pilots:
                left[pilot] -= 1
    return occupation.sessions


def in_order(schedule):
    """The themes, those that others build on first."""
    order = []

    def visit(theme):
        if theme not in order:
            for earlier in schedule.themes[theme].after:
                visit(earlier)
            order.append(theme)

    for theme in range(len(schedule.themes)):
        visit(theme)
    return order


def next_session(occupation, number, window, left, held, chance):
    schedule, theme = occupation.schedule, occupation.schedule.themes[number]
    wanted = max(0, min(theme.most, -(-sum(left) // (theme.sessions - held))))
    slots = occupation.open(theme)
    if not slots:
        raise Refusal(f"no slot is left for a session of {theme.id}")
    here = {pilot for session in occupation.sessions if session.theme == number
            for pilot in session.pilots} if max(theme.attend) > 1 else set()
    free = {}
    for bloc in theme.blocs:
        if all(left[pilot] > 0 for pilot in bloc):
            free[bloc] = slots
            for pilot in bloc:
                free[bloc] &= ~occupation.forbidden(number, pilot)
    if any(mask & window for mask in free.values()):
        slots &= window
        free = {bloc: mask & window for bloc, mask in free.items()}
    rarity = {bloc: mask.bit_count() for bloc, mask in free.items()}
    casts = [({expert: occupation.closed_to(expert) for expert in skilled
               if not is_spent(occupation, expert)}, count) for skilled, count in theme.casts]

    def worth(slot):
        group = [bloc for bloc, mask in free.items() if mask >> slot & 1]
        size = sum(map(len, group))
        experts = sum(min(count, sum(1 for mask in skilled.values() if not mask >> slot & 1))
                      for skilled, count in casts)
        scarce = sorted((len(bloc) ** 2 / rarity[bloc] for bloc in group), reverse=True)[:wanted]
        return (min(size, wanted), experts, sum(scarce), chance.random())

    slot = max(bits(slots), key=worth)
    order = sorted((bloc for bloc, mask in free.items() if mask >> slot & 1),
                   key=lambda bloc: (bloc[0] in here, -len(bloc), rarity[bloc], chance.random()))
    experts = []
    for skilled, count in casts:
        able = sorted((expert for expert, mask in skilled.items() if not mask >> slot & 1),
                      key=lambda expert: (schedule.experts[expert].fee, chance.random()))
        experts += able[:count]
    venue, group = house(occupation, theme, slot, group_of(theme, order, wanted), len(experts))
    return Session(number, slot, venue, tuple(sorted(group)), tuple(sorted(experts)))


def is_spent(occupation, expert):
    most = occupation.schedule.experts[expert].max
    return most is not None and occupation.load[expert] >= most


def group_of(theme, order, wanted):
    """The first blocs that fit together, to as many pilots as are wanted."""
    group, size = [], 0
    for bloc in order:
        pilots = {pilot for other in [*group, bloc] for pilot in other}
        if (size < wanted and size + len(bloc) <= theme.most
                and all(len(pilots & set(entry)) < 2 for entry in theme.apart)):
            group.append(bloc)
            size += len(bloc)
    return group


def house(occupation, theme, slot, group, experts):
    """The venue that takes most of the group, and whom it takes; the nearest of those."""
    schedule = occupation.schedule
    taken = {session.venue for session in occupation.sessions
             if schedule.days[session.slot] == schedule.days[slot]}

    def offer(number):
        """What speaks for a venue, and whom it takes of the group, its host first."""
        venue = schedule.venues[number]
        room = None
        if not venue.online and venue.capacity is not None:
            room = venue.capacity - schedule.team * theme.team - experts
        inside = []
        for bloc in sorted(group, key=lambda bloc: venue.host not in bloc):
            people = sum(schedule.pilots[pilot].people for pilot in bloc)
            if (room is None or people <= room) and not any(
                    schedule.is_too_far(pilot, number) for pilot in bloc):
                inside += bloc
                room = None if room is None else room - people
        minutes = 150 * len(inside) * venue.online + sum(
            schedule.journey(schedule.pilots[pilot].place, venue) for pilot in inside)
        return (len(inside), -minutes), number, inside

    usable = [
        number for number in theme.venues
        if not schedule.venues[number].away >> slot & 1
        and (schedule.venues[number].online or number not in taken)]
    offers = [offer for offer in map(offer, usable)
              if schedule.venues[offer[1]].host in (None, *offer[2])]
    if not offers:
        raise Refusal(f"no venue is free for a session of {theme.id}")
    _, venue, inside = max(offers)
    return venue, inside
