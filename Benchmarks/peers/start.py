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
    open_ = theme.slots & ~occupation.full()
    slots = open_ & window or open_
    if not slots:
        raise Refusal(f"no slot is left for a session of {theme.id}")
    here = {pilot for session in occupation.sessions if session.theme == number
            for pilot in session.pilots} if max(theme.attend) > 1 else set()
    free = {pilot: slots & ~occupation.forbidden(number, pilot)
            for pilot, times in enumerate(left) if times > 0}
    rarity = {pilot: mask.bit_count() for pilot, mask in free.items()}
    skilled = {expert: occupation.closed_to(expert)
               for expert, person in enumerate(schedule.experts)
               if number in person.skills and (
                   person.max is None or occupation.load[expert] < person.max)}

    def worth(slot):
        group = [pilot for pilot, mask in free.items() if mask >> slot & 1]
        experts = sum(1 for mask in skilled.values() if not mask >> slot & 1)
        scarce = sorted((1 / rarity[pilot] for pilot in group), reverse=True)[:wanted]
        return (min(len(group), wanted), min(experts, theme.experts), sum(scarce), chance.random())

    slot = max(bits(slots), key=worth)
    group = sorted((pilot for pilot, mask in free.items() if mask >> slot & 1),
                   key=lambda pilot: (pilot in here, rarity[pilot], chance.random()))[:wanted]
    experts = sorted((expert for expert, mask in skilled.items() if not mask >> slot & 1),
                     key=lambda expert: (schedule.experts[expert].fee, chance.random()))
    experts = experts[:theme.experts]
    venue, group = house(occupation, theme, slot, group, experts)
    return Session(number, slot, venue, tuple(sorted(group)), tuple(sorted(experts)))


def house(occupation, theme, slot, group, experts):
    """The venue that takes most of the group, and whom it takes; the nearest of those."""
    schedule = occupation.schedule
    taken = {session.venue for session in occupation.sessions
             if schedule.days[session.slot] == schedule.days[slot]}

    def offer(number):
        venue = schedule.venues[number]
        hosts = [pilot for pilot in group if pilot == venue.host]
        guests = [pilot for pilot in group if pilot != venue.host]
        room = None
        if not venue.online and venue.capacity is not None:
            room = venue.capacity - schedule.team - len(experts)
        inside = []
        for pilot in hosts + guests:
            people = schedule.pilots[pilot].people
            if room is None or people <= room:
                inside.append(pilot)
                room = None if room is None else room - people
        minutes = 150 * len(inside) * venue.online + sum(
            schedule.journey(schedule.pilots[pilot].place, venue) for pilot in inside)
        return (len(inside), -minutes), number, inside

    usable = [
        number for number in theme.venues
        if not schedule.venues[number].away >> slot & 1
        and (schedule.venues[number].host is None or schedule.venues[number].host in group)
        and (schedule.venues[number].online or number not in taken)]
    if not usable:
        raise Refusal(f"no venue is free for a session of {theme.id}")
    _, venue, inside = max(map(offer, usable))
    return venue, inside
