/* Builds schema.sql, lexicons and models into the program, one line each; the files lie with
   their owners. `#embed` paths are relative to this file. */
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "resources.h"
#include <string.h>

#define RESOURCE(symbol) _Alignas(64) static const unsigned char symbol[] =

RESOURCE(schema) {
#embed "../../schema.sql"
};

RESOURCE(language_abbreviations) {
#embed "../Language/Lexicons/abbreviations.tsv"
};

RESOURCE(language_clitics) {
#embed "../Language/Lexicons/clitics.tsv"
};

RESOURCE(language_gradable) {
#embed "../Language/Lexicons/gradable.tsv"
};

RESOURCE(language_irregulars) {
#embed "../Language/Lexicons/irregulars.tsv"
};

RESOURCE(language_name_endings) {
#embed "../Language/Lexicons/name-endings.tsv"
};

RESOURCE(language_name_words) {
#embed "../Language/Lexicons/name-words.tsv"
};

RESOURCE(language_nouns) {
#embed "../Language/Lexicons/nouns.tsv"
};

RESOURCE(language_openers) {
#embed "../Language/Lexicons/openers.tsv"
};

RESOURCE(language_organisations) {
#embed "../Language/Lexicons/organisations.tsv"
};

RESOURCE(language_places) {
#embed "../Language/Lexicons/places.tsv"
};

RESOURCE(language_parser) {
#embed "../Language/Models/parser.bin"
};

RESOURCE(language_verbs) {
#embed "../Language/Lexicons/verbs.tsv"
};

RESOURCE(ingestion_captions) {
#embed "../Ingestion/Lexicons/captions.tsv"
};

RESOURCE(ingestion_endings) {
#embed "../Ingestion/Lexicons/endings.tsv"
};

RESOURCE(ingestion_furniture) {
#embed "../Ingestion/Lexicons/furniture.tsv"
};

RESOURCE(ingestion_line_words) {
#embed "../Ingestion/Lexicons/line-words.tsv"
};

RESOURCE(ingestion_note_headings) {
#embed "../Ingestion/Lexicons/note-headings.tsv"
};

RESOURCE(ingestion_scenes) {
#embed "../Ingestion/Lexicons/scenes.tsv"
};

RESOURCE(values_number_words) {
#embed "../Values/Lexicons/number-words.tsv"
};
RESOURCE(values_labels) {
#embed "../Values/Lexicons/labels.tsv"
};
RESOURCE(values_contexts) {
#embed "../Values/Lexicons/contexts.tsv"
};
RESOURCE(values_currencies) {
#embed "../Values/Lexicons/currencies.tsv"
};
RESOURCE(values_units) {
#embed "../Values/Lexicons/units.tsv"
};
RESOURCE(values_dimensions) {
#embed "../Values/Lexicons/dimensions.tsv"
};
RESOURCE(values_hedges) {
#embed "../Values/Lexicons/hedges.tsv"
};
RESOURCE(values_holidays) {
#embed "../Values/Lexicons/holidays.tsv"
};

RESOURCE(values_shared_currencies) {
#embed "../Values/Lexicons/shared-currencies.tsv"
};

RESOURCE(values_times) {
#embed "../Values/Lexicons/times.tsv"
};

RESOURCE(claims_antecedents) {
#embed "../Claims/Lexicons/antecedents.tsv"
};
RESOURCE(claims_doubts) {
#embed "../Claims/Lexicons/doubts.tsv"
};
RESOURCE(claims_hypernyms) {
#embed "../Claims/Lexicons/hypernyms.tsv"
};
RESOURCE(claims_kinds) {
#embed "../Claims/Lexicons/kinds.tsv"
};

RESOURCE(claims_owners) {
#embed "../Claims/Lexicons/owners.tsv"
};

RESOURCE(claims_selection) {
#embed "../Claims/Lexicons/selection.tsv"
};

RESOURCE(claims_affects) {
#embed "../Claims/Lexicons/affects.tsv"
};

RESOURCE(claims_agents) {
#embed "../Claims/Lexicons/agents.tsv"
};

RESOURCE(claims_antonyms) {
#embed "../Claims/Lexicons/antonyms.tsv"
};

RESOURCE(claims_events) {
#embed "../Claims/Lexicons/events.tsv"
};

RESOURCE(claims_frequencies) {
#embed "../Claims/Lexicons/frequencies.tsv"
};

RESOURCE(claims_genders) {
#embed "../Claims/Lexicons/genders.tsv"
};

RESOURCE(claims_generic) {
#embed "../Claims/Lexicons/generic.tsv"
};

RESOURCE(claims_hedges) {
#embed "../Claims/Lexicons/hedges.tsv"
};

RESOURCE(claims_levels) {
#embed "../Claims/Lexicons/levels.tsv"
};

RESOURCE(claims_modality) {
#embed "../Claims/Lexicons/modality.tsv"
};

RESOURCE(claims_negators) {
#embed "../Claims/Lexicons/negators.tsv"
};

RESOURCE(claims_offices) {
#embed "../Claims/Lexicons/offices.tsv"
};

RESOURCE(claims_openings) {
#embed "../Claims/Lexicons/openings.tsv"
};

RESOURCE(claims_pasts) {
#embed "../Claims/Lexicons/pasts.tsv"
};

RESOURCE(claims_presumed) {
#embed "../Claims/Lexicons/presumed.tsv"
};

RESOURCE(claims_reporting) {
#embed "../Claims/Lexicons/reporting.tsv"
};

RESOURCE(claims_roles) {
#embed "../Claims/Lexicons/roles.tsv"
};

RESOURCE(claims_sayings) {
#embed "../Claims/Lexicons/sayings.tsv"
};

RESOURCE(claims_sources) {
#embed "../Claims/Lexicons/sources.tsv"
};

RESOURCE(claims_transitives) {
#embed "../Claims/Lexicons/transitives.tsv"
};

RESOURCE(claims_vague) {
#embed "../Claims/Lexicons/vague.tsv"
};

RESOURCE(comparison_classes) {
#embed "../Comparison/Lexicons/classes.tsv"
};

RESOURCE(comparison_compounds) {
#embed "../Comparison/Lexicons/compounds.tsv"
};

RESOURCE(comparison_contrasts) {
#embed "../Comparison/Lexicons/contrasts.tsv"
};

RESOURCE(comparison_derivations) {
#embed "../Comparison/Lexicons/derivations.tsv"
};

RESOURCE(comparison_exclusive) {
#embed "../Comparison/Lexicons/exclusive.tsv"
};

RESOURCE(comparison_intents) {
#embed "../Comparison/Lexicons/intents.tsv"
};

RESOURCE(comparison_cross_encoder) {
#embed "../Comparison/Models/crossencoder.bin"
};

RESOURCE(comparison_judge) {
#embed "../Comparison/Models/judge.bin"
};

RESOURCE(comparison_kin) {
#embed "../Comparison/Lexicons/kin.tsv"
};

RESOURCE(comparison_levels) {
#embed "../Comparison/Lexicons/levels.tsv"
};

RESOURCE(comparison_light) {
#embed "../Comparison/Lexicons/light.tsv"
};

RESOURCE(comparison_moving) {
#embed "../Comparison/Lexicons/moving.tsv"
};

RESOURCE(comparison_near) {
#embed "../Comparison/Lexicons/near.tsv"
};

RESOURCE(comparison_norms) {
#embed "../Comparison/Lexicons/norms.tsv"
};

RESOURCE(comparison_offices) {
#embed "../Comparison/Lexicons/offices.tsv"
};

RESOURCE(comparison_makers) {
#embed "../Comparison/Lexicons/makers.tsv"
};
RESOURCE(comparison_once) {
#embed "../Comparison/Lexicons/once.tsv"
};

RESOURCE(comparison_answers) {
#embed "../Comparison/Lexicons/answers.tsv"
};

RESOURCE(comparison_proceedings) {
#embed "../Comparison/Lexicons/proceedings.tsv"
};

RESOURCE(comparison_opposites) {
#embed "../Comparison/Lexicons/opposites.tsv"
};

RESOURCE(comparison_people) {
#embed "../Comparison/Lexicons/people.tsv"
};

RESOURCE(comparison_phrases) {
#embed "../Comparison/Lexicons/phrases.tsv"
};

RESOURCE(comparison_reverses) {
#embed "../Comparison/Lexicons/reverses.tsv"
};

RESOURCE(comparison_sameness) {
#embed "../Comparison/Lexicons/sameness.tsv"
};

RESOURCE(comparison_matching) {
#embed "../Comparison/Lexicons/matching.tsv"
};

RESOURCE(comparison_nicknames) {
#embed "../Comparison/Lexicons/nicknames.tsv"
};

RESOURCE(comparison_sequels) {
#embed "../Comparison/Lexicons/sequels.tsv"
};

RESOURCE(comparison_moves) {
#embed "../Comparison/Lexicons/moves.tsv"
};

RESOURCE(comparison_scales) {
#embed "../Comparison/Lexicons/scales.tsv"
};

RESOURCE(comparison_superlatives) {
#embed "../Comparison/Lexicons/superlatives.tsv"
};

RESOURCE(comparison_things) {
#embed "../Comparison/Lexicons/things.tsv"
};

RESOURCE(comparison_turns) {
#embed "../Comparison/Lexicons/turns.tsv"
};

RESOURCE(comparison_words) {
#embed "../Comparison/Models/words.bin"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} resources[] = {
  {"schema.sql", schema, sizeof schema},
  {"Language/abbreviations.tsv", language_abbreviations, sizeof language_abbreviations},
  {"Language/clitics.tsv", language_clitics, sizeof language_clitics},
  {"Language/gradable.tsv", language_gradable, sizeof language_gradable},
  {"Language/irregulars.tsv", language_irregulars, sizeof language_irregulars},
  {"Language/name-endings.tsv", language_name_endings, sizeof language_name_endings},
  {"Language/name-words.tsv", language_name_words, sizeof language_name_words},
  {"Language/nouns.tsv", language_nouns, sizeof language_nouns},
  {"Language/openers.tsv", language_openers, sizeof language_openers},
  {"Language/organisations.tsv", language_organisations, sizeof language_organisations},
  {"Language/places.tsv", language_places, sizeof language_places},
  {"Language/parser.bin", language_parser, sizeof language_parser},
  {"Language/verbs.tsv", language_verbs, sizeof language_verbs},
  {"Ingestion/captions.tsv", ingestion_captions, sizeof ingestion_captions},
  {"Ingestion/endings.tsv", ingestion_endings, sizeof ingestion_endings},
  {"Ingestion/furniture.tsv", ingestion_furniture, sizeof ingestion_furniture},
  {"Ingestion/line-words.tsv", ingestion_line_words, sizeof ingestion_line_words},
  {"Ingestion/note-headings.tsv", ingestion_note_headings, sizeof ingestion_note_headings},
  {"Ingestion/scenes.tsv", ingestion_scenes, sizeof ingestion_scenes},
  {"Values/number-words.tsv", values_number_words, sizeof values_number_words},
  {"Values/labels.tsv", values_labels, sizeof values_labels},
  {"Values/contexts.tsv", values_contexts, sizeof values_contexts},
  {"Values/currencies.tsv", values_currencies, sizeof values_currencies},
  {"Values/units.tsv", values_units, sizeof values_units},
  {"Values/dimensions.tsv", values_dimensions, sizeof values_dimensions},
  {"Values/hedges.tsv", values_hedges, sizeof values_hedges},
  {"Values/holidays.tsv", values_holidays, sizeof values_holidays},
  {"Values/shared-currencies.tsv", values_shared_currencies, sizeof values_shared_currencies},
  {"Values/times.tsv", values_times, sizeof values_times},
  {"Claims/antecedents.tsv", claims_antecedents, sizeof claims_antecedents},
  {"Claims/doubts.tsv", claims_doubts, sizeof claims_doubts},
  {"Claims/hypernyms.tsv", claims_hypernyms, sizeof claims_hypernyms},
  {"Claims/kinds.tsv", claims_kinds, sizeof claims_kinds},
  {"Claims/owners.tsv", claims_owners, sizeof claims_owners},
  {"Claims/selection.tsv", claims_selection, sizeof claims_selection},
  {"Claims/affects.tsv", claims_affects, sizeof claims_affects},
  {"Claims/agents.tsv", claims_agents, sizeof claims_agents},
  {"Claims/antonyms.tsv", claims_antonyms, sizeof claims_antonyms},
  {"Claims/events.tsv", claims_events, sizeof claims_events},
  {"Claims/frequencies.tsv", claims_frequencies, sizeof claims_frequencies},
  {"Claims/genders.tsv", claims_genders, sizeof claims_genders},
  {"Claims/generic.tsv", claims_generic, sizeof claims_generic},
  {"Claims/hedges.tsv", claims_hedges, sizeof claims_hedges},
  {"Claims/levels.tsv", claims_levels, sizeof claims_levels},
  {"Claims/modality.tsv", claims_modality, sizeof claims_modality},
  {"Claims/negators.tsv", claims_negators, sizeof claims_negators},
  {"Claims/offices.tsv", claims_offices, sizeof claims_offices},
  {"Claims/openings.tsv", claims_openings, sizeof claims_openings},
  {"Claims/pasts.tsv", claims_pasts, sizeof claims_pasts},
  {"Claims/presumed.tsv", claims_presumed, sizeof claims_presumed},
  {"Claims/reporting.tsv", claims_reporting, sizeof claims_reporting},
  {"Claims/roles.tsv", claims_roles, sizeof claims_roles},
  {"Claims/sayings.tsv", claims_sayings, sizeof claims_sayings},
  {"Claims/sources.tsv", claims_sources, sizeof claims_sources},
  {"Claims/transitives.tsv", claims_transitives, sizeof claims_transitives},
  {"Claims/vague.tsv", claims_vague, sizeof claims_vague},
  {"Comparison/answers.tsv", comparison_answers, sizeof comparison_answers},
  {"Comparison/classes.tsv", comparison_classes, sizeof comparison_classes},
  {"Comparison/compounds.tsv", comparison_compounds, sizeof comparison_compounds},
  {"Comparison/contrasts.tsv", comparison_contrasts, sizeof comparison_contrasts},
  {"Comparison/crossencoder.bin", comparison_cross_encoder, sizeof comparison_cross_encoder},
  {"Comparison/derivations.tsv", comparison_derivations, sizeof comparison_derivations},
  {"Comparison/exclusive.tsv", comparison_exclusive, sizeof comparison_exclusive},
  {"Comparison/intents.tsv", comparison_intents, sizeof comparison_intents},
  {"Comparison/judge.bin", comparison_judge, sizeof comparison_judge},
  {"Comparison/kin.tsv", comparison_kin, sizeof comparison_kin},
  {"Comparison/levels.tsv", comparison_levels, sizeof comparison_levels},
  {"Comparison/light.tsv", comparison_light, sizeof comparison_light},
  {"Comparison/matching.tsv", comparison_matching, sizeof comparison_matching},
  {"Comparison/moving.tsv", comparison_moving, sizeof comparison_moving},
  {"Comparison/near.tsv", comparison_near, sizeof comparison_near},
  {"Comparison/nicknames.tsv", comparison_nicknames, sizeof comparison_nicknames},
  {"Comparison/norms.tsv", comparison_norms, sizeof comparison_norms},
  {"Comparison/offices.tsv", comparison_offices, sizeof comparison_offices},
  {"Comparison/makers.tsv", comparison_makers, sizeof comparison_makers},
  {"Comparison/once.tsv", comparison_once, sizeof comparison_once},
  {"Comparison/opposites.tsv", comparison_opposites, sizeof comparison_opposites},
  {"Comparison/people.tsv", comparison_people, sizeof comparison_people},
  {"Comparison/phrases.tsv", comparison_phrases, sizeof comparison_phrases},
  {"Comparison/proceedings.tsv", comparison_proceedings, sizeof comparison_proceedings},
  {"Comparison/moves.tsv", comparison_moves, sizeof comparison_moves},
  {"Comparison/reverses.tsv", comparison_reverses, sizeof comparison_reverses},
  {"Comparison/sameness.tsv", comparison_sameness, sizeof comparison_sameness},
  {"Comparison/scales.tsv", comparison_scales, sizeof comparison_scales},
  {"Comparison/sequels.tsv", comparison_sequels, sizeof comparison_sequels},
  {"Comparison/superlatives.tsv", comparison_superlatives, sizeof comparison_superlatives},
  {"Comparison/things.tsv", comparison_things, sizeof comparison_things},
  {"Comparison/turns.tsv", comparison_turns, sizeof comparison_turns},
  {"Comparison/words.bin", comparison_words, sizeof comparison_words},
};

static const size_t resource_count = sizeof resources / sizeof resources[0];

const unsigned char *concord_resource(const char *name, size_t *size) {
  for (size_t i = 0; i < resource_count; i++)
    if (strcmp(resources[i].name, name) == 0) {
      *size = resources[i].size;
      return resources[i].bytes;
    }
  *size = 0;
  return NULL;
}

const char *concord_resource_name(size_t index) {
  return index < resource_count ? resources[index].name : NULL;
}
