"""What every app stands on: base models, errors, the person acting, permissions and the clock on the wall."""
