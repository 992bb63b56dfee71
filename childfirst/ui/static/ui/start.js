// Starts the national design systems' own scripts. Every page works without this file.
import * as govuk from "../vendor/govuk-frontend.min.js";
import * as moj from "../vendor/moj-frontend.min.js";

govuk.initAll();
moj.initAll();
