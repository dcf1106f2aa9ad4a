/// The numbers that tune search and proof, each with its unit and how it was chosen.
///
/// None of them decides what is right: a plan is valid and a bound true whatever they are.
/// "Measured" means with schedules and seeds as in `Benchmarks/README.md`; what is not said to be
/// measured was chosen by reason, and left because nothing showed that it matters.
enum Tuning {
  /// How a search spends its effort, and how its chains move.
  enum Search {
    /// Places that are tried for pilots who come together or apart, before groups are sought without
    /// regard to that: a fiftieth of a second, and enough for a hundred pilots.
    static let partitionSteps = 40_000
    /// Orders that are tried in turn, each with half of the places that are left.
    static let partitionRestarts = 8
    /// Moves that any programme is worth, and what each session adds: the flagship's optimum comes
    /// from nearly all seeds, and 100 pilots settle in about 40 seconds.
    static let (moves, movesPerSession) = (4_000_000, 400_000)
    /// Moves that one annealer can be expected to make in a second, rounded from what
    /// `benchmark measure` says.
    static let movesPerSecond = 1_000_000.0
    /// The most sessions of a small plan, which is tempered: the flagship has 10, the larger ones
    /// measured begin at 33 and want slow anneals.
    static let smallPlan = 24
    /// The share of its effort by which the clock has to lead the moves before it takes over:
    /// less, and a busy moment would decide what a seed gives.
    static let clockLead = 0.05
    /// From how many themes on, each after the other, plans begin with a list schedule, and how many
    /// groupings it tries: with moves alone a plan of a chain of 12 was there in 0.1 seconds, of 16 in
    /// 1.5, and of 100 not in 25 (measured).
    static let (longChain, listSchedules) = (14, 8)
    /// Seconds between two reports of progress: five a second look smooth.
    static let reportInterval = 0.2
    /// The share by which a plan is cheaper than the last that a proof was told of: each costs the
    /// proof columns and a new beginning.
    static let tellingGain = 0.02

    // MARK: Temperatures, in points

    /// Where chains begin to cool and end: at 100 most changes are accepted, at 4 hardly any worse
    /// plan.
    static let (hot, cold) = (100.0, 4.0)
    /// The same for plans that are not small: of a plain annealer's effort at 100 pilots a third
    /// went into temperatures at which nothing settles (measured).
    static let (hotLarge, coldLarge) = (40.0, 2.0)
    /// Where chains begin to cool near a published plan: hotter ones left it and ended 12 % dearer,
    /// at 100 pilots after one expert had gone (measured).
    static let hotPublished = 25.0
    /// No hotter than so many times, and no colder than this part of, the dearest single price:
    /// where all prices are small, so are the steps between plans (social golfers, measured).
    static let (hotShare, coldShare) = (2.0, 1.0 / 8)
    /// Points that a unit of a broken rule weighs at least: more than most wishes cost a session.
    static let weight = 500.0
    /// Weighed units of a broken rule for one unit, so that rules which count euros can weigh less.
    static let grain = 64
    /// Steps that the largest fee or cost is worth where a rule counts euros.
    static let euroSteps = 4

    // MARK: Anneals

    /// The share of the effort of a first anneal, which gives a plan soon.
    static let firstAnneal = 0.05
    /// Moves of a slow anneal, for each session times session, and the most anneals: two of
    /// half the length were better than one where one is quick (measured).
    static let (movesPerSquareSession, mostAnneals) = (5_000.0, 10.0)
    /// Moves between two looks at clock and temperature: a thousandth of a second.
    static let movesPerLook = 1000

    // MARK: Tempering

    /// Replicas, and the share of the way from cold to hot that the hottest is below the top: with
    /// columns to draw from, fewer and cooler ones suffice (measured on the flagship).
    static let (replicas, hottest) = (16, 0.0)
    static let (samplingReplicas, samplingHottest) = (12, 0.2)
    /// Moves of a replica between two exchanges, alone and beside draws, and draws of two themes.
    static let (movesPerRound, samplingMovesPerRound, drawsPerRound) = (300, 60, 3)
    /// Rounds without a valid plan after which rules weigh more.
    static let roundsPerWeight = 100
    /// Moves that a draw of two themes counts for at least, and the columns that each stands for:
    /// it takes about as long.
    static let (movesPerDraw, columnsPerMove) = (20, 200)
    /// Quantiles of the Gumbel distribution that are kept, a power of two: 32 KiB, which the
    /// processor's cache holds.
    static let gumbelSteps = 4096

    // MARK: Moves

    /// How often each kind of move is tried, first where a move must find what others miss.
    ///
    /// They stand in the order of `MarkovChain.Move`. Where many moves matter more than good ones,
    /// as at 100 pilots, a fifth of the effort went into those that are costly (measured).
    static let thoroughMoves = [18, 8, 8, 18, 2, 3, 3, 2, 2]
    static let quickMoves = [18, 8, 8, 18, 6, 1, 1, 1, 1]
    /// One move in so many breaks a rule knowingly, so that plans on its other side are reached.
    static let boldness = 8
    /// Sessions of the theme that a pilot is offered to in one move.
    static let pilotTries = 4
    /// One elastic exchange in so many moves a pilot without one in return.
    static let elasticity = 3
    /// One regrouping in so many looks for another venue though its host stays.
    static let venueChange = 4
    /// Sessions of each theme that a swap of themes exchanges at most, and sessions in the way that
    /// a move puts elsewhere at most: more find no room.
    static let (swappedSessions, ejections) = (3, 4)

    // MARK: Search and proof together

    /// The shares of moves and seconds of the first search, and the most seconds.
    ///
    /// Only small plans get near enough to the cheapest to price columns out. With an eighth of two
    /// seconds the flagship's optimum came from 30 of 40 seeds, with a quarter from 39 (measured).
    static let firstShareSmall = (moves: 0.06, seconds: 0.25, most: Double.infinity)
    static let firstShareLarge = (moves: 0.01, seconds: 0.02, most: 0.25)
    /// What two searches that draw from columns take of the moves that are left, the second after the
    /// proof had a turn, and the share of the seconds left that the first may take.
    ///
    /// With a quarter of the moves the flagship took a sixth longer, with a sixteenth another of seven
    /// pilots a third (measured): its plan left the proof more to do.
    static let samplingShares = [0.12, 0.88]
    static let samplingSeconds = [0.3, 1.0]
    /// Parts that the proof explores in its first turn at most, and the share of the seconds left: so
    /// many were enough for every programme of seven pilots that was measured.
    static let firstTurn = (parts: 3000, seconds: 0.5)
    /// The share of the seconds that searches may take where a proof follows.
    static let shareBeforeProof = 0.97
    /// The share of the seconds that listing columns may take, the first search included.
    static let listingShare = 0.5
    /// How many times the usual moves are made beside a proof, which takes its time anyway.
    static let patience = 2
  }

  /// When a proof lists, prices, cuts and branches.
  enum Proof {
    /// The most columns that are listed: 50 MB.
    static let mostColumns = 1_500_000
    /// The most groups, or sets of experts, of a kind that are listed.
    static let mostSubsets = 5000

    // MARK: The linear program

    /// How many times the dearest plan the duals of a solved program come to at most: with fewer,
    /// bounds at prices of 100,000 and more were not believed.
    static let dualsTimesPlan = 16.0
    /// Points for missing what a plan must have, beyond twice what any plan costs.
    static let missing = 1_000_000
    /// Pieces of the price of a count; the last has no end.
    static let mostPieces = 16
    /// Iterations between two looks at the clock: so many divided by the rows, within a range,
    /// because iterations take longer the more rows there are.
    ///
    /// After each look CLP begins anew with
    /// its basis: with a seventh of them a bound took half as long again (measured at 60 pilots).
    static let iterationsTimesRows = 2_000_000
    static let iterationsPerLook = 100...4000
    /// Columns that come in at once over listed ones.
    static let columnsPerRound = 400
    /// By how many parts of a point a column has to better the program: less is rounding.
    static let leastGain = 64
    /// Windows and orders of a pilot that come in as rows at once, the worst first, and the points that
    /// one session too many in them is worth beside wishes.
    static let (cliquesPerPilot, pointsOfClique) = (4, 1000.0)

    // MARK: Tolerances of what a linear program says, without unit

    /// A value above this is a column of the solution.
    static let positive = 1e-7
    /// A solution is whole, and nothing is missing, up to this.
    static let whole = 1e-6
    /// A value this far from whole is in doubt.
    static let doubt = 1e-5
    /// A row is violated beyond this.
    static let violation = 1e-4

    // MARK: Branching

    /// The weight from which on a split of a theme is a part of its own.
    static let heavySplit = 0.05
    /// Parts that are explored side by side: two processors are rarely idle with so many.
    static let partsAtOnce = 8
    /// Points beyond the best plan that a relaxation is solved to, so that rounding does not matter.
    static let beyondCutoff = 0.05

    // MARK: Column generation

    /// The most pilots of whom the bound of one wish alone is proven, and its rounds: the eleven wishes
    /// of the flagship's seven pilots take 0.8 seconds of one processor (measured).
    static let (mostPilotsAlone, roundsAlone) = (10, 12)

    /// The weight of the best bound's duals in those that prices are asked for: at first, its
    /// range, and its step, more while bounds fail, less while they rise.
    static let (weight, weights, weightStep) = (0.6, 0.3...0.9, 0.1)
    /// Rows that are violated come in once the bound is this share of what the program costs, and
    /// after so many rounds of columns.
    ///
    /// Programs with few columns are solved quickly, which speaks for rows early; each time they come the
    /// dual simplex method takes as long as four rounds, which speaks for many at once and seldom. At 200
    /// pilots three rounds between, 300 rows at a time, gave 42,800 in a minute, five and 600 gave 47,400 to
    /// 48,500; eight were behind after 20 seconds of processor time, 37,400 of 41,700 (measured).
    static let (nearness, roundsBetweenRows) = (0.5, 5)
    /// The most rows that come in at once.
    static let mostRows = 600
    /// Points for a session that is missing or too much, and the most for an attendance.
    static let missingSession = 100_000.0
    /// Points that the dual of an attendance may be from that of the best bound at first; doubled
    /// where no column is left.
    ///
    /// At 200 pilots 10 gave the best bounds after 15 seconds, and 40 and more
    /// the worst; at 60 and 100 pilots 15 was better than 40 (measured).
    static let box = 10.0
    /// Columns that come in at once, and in how many of a theme a pilot is.
    static let (columnsPerPricing, columnsPerPilot) = (600, 6)
    /// Shares of what attendances cost in a plan that first bounds are tried with, likely ones first.
    static let firstShares = [0.55, 0.8, 0.7, 0.9, 1.0, 0.4, 0.2]
    /// How often the sessions that a bound takes are searched and taken anew, at first and at most.
    static let (firstRounds, mostRounds) = (2, 30)
    /// Marginal costs that are tried for a slot and venue, beginning with that of the slot before.
    static let marginalsTried = 4
    /// Parts of groups that are looked at for one slot and venue.
    static let groupBudget = 20_000
  }

  /// How far explanations look.
  enum Explanation {
    /// The cheapest plans in which somebody stands in at one session that are gone on with at the
    /// next of the same day: many experts may know a theme, and of all pairs only the best is told.
    static let mostStandIns = 20
  }
}
