"""The public protection referrals desk: intake, fold, grade, decide, countersign, clocks."""
