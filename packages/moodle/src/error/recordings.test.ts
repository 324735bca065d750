import { describe, expect, it } from "vitest";

import { cases, type NamedRecording, snapshots } from "../../fixtures/recordings.ts";

import { MoodleError } from "./moodle-error.ts";
import { readAnswer } from "./read-answer.ts";

function read(recording: NamedRecording): unknown {
  const { httpStatus, contentType, body } = recording;
  return readAnswer({ status: httpStatus, contentType, body }, recording.function ?? "none");
}

function failureOf(recording: NamedRecording): MoodleError | undefined {
  try {
    read(recording);
    return undefined;
  } catch (error) {
    if (error instanceof MoodleError) return error;
    throw error;
  }
}

/** Every recorded failure, by the code and action it must come to. */
const failures: Readonly<Record<string, readonly string[]>> = {
  "invalid-token stop": [
    "error.token_invalid",
    "error.token_missing",
    "format.token_in_header",
    "html.path_info",
    "html.token_endpoint_wrong_password",
    "html.webservice_pluginfile_bad_token",
  ],
  "access-denied stop": [
    "error.function_not_in_service",
    "error.service_disabled",
    "error.service_restricted_user",
    "error.token_expired",
    "error.token_ip_restricted",
    "error.user_without_rest_capability",
    "html.ajax_without_session",
    "site_info.norole",
  ],
  "token-user-blocked stop": [
    "state.force_password_change",
    "state.token_user_nologin",
    "state.token_user_suspended",
  ],
  "maintenance retry-later": [
    "state.maintenance_cli",
    "state.maintenance_setting",
    "state.maintenance_setting_html",
    "state.upgrade_running",
  ],
  "web-services-off stop": ["state.rest_protocol_disabled", "state.webservices_disabled"],
  "server-error retry": [
    "server.bad_gateway_502",
    "server.database_down",
    "server.database_down_xml",
    "server.database_lost_midway",
  ],
  "server-error halve": [
    "server.database_down_html",
    "server.gateway_timeout_504",
    "server.php_fatal_500",
    "server.php_out_of_memory_500",
    "server.php_time_limit_500",
  ],
  "overloaded retry": ["server.rate_limited_429"],
  "too-large halve": ["server.body_too_large_413", "server.uri_too_long_414"],
  "wrong-host stop": ["html.login_redirect", "server.wrong_host"],
  "wrong-address stop": [
    "html.pluginfile_without_login",
    "html.root_of_site",
    "html.wrong_path_404",
  ],
  "not-json stop": [
    "format.unknown",
    "format.xml_default",
    "format.xml_nulls",
    "soap.wsdl",
    "soap.wsdl_small_service",
  ],
  // JSON by its type, but empty: a HEAD request, which this package never sends.
  "unexpected-answer retry": ["format.head"],
  "unknown-function downgrade": ["error.function_unknown"],
  "not-found skip": [
    "course_completion_status.unknown_course_error",
    "delta.deleted_course_enrolled_error",
    "get_enrolled_users.unknown_course_error",
    "reportbuilder.unknown_report_error",
  ],
  "person-unreadable skip": [
    "course_completion_status.deleted_user_error",
    "course_completion_status.not_enrolled_error",
    "course_completion_status.unconfirmed_user_error",
    "course_completion_status.unknown_user_error",
    "write.delete_users_again",
    "write.enrol_users_no_manual_instance_error",
    "write.unenrol_status_after",
  ],
  "not-permitted downgrade": [
    "get_courses.limited_token",
    "get_enrolled_users.hidden_course_limited_token",
  ],
  "not-permitted stop-part": [
    "activities_completion_status.limited_token_error",
    "course_completion_status.completion_disabled_error",
    "course_completion_status.limited_token_error",
    "customcert.limited_token_error",
    "get_cohort_members.limited_token",
    "get_cohorts.limited_token",
    "get_enrolled_users.onlyactive_limited_token_error",
    "grade_items.limited_token_error",
    "reportbuilder.limited_token_error",
    "write.create_users_limited_token_error",
    "write.enrol_users_bad_role_error",
    "write.enrol_users_limited_token_error",
    "write.override_limited_token_error",
    "write.update_grades",
  ],
  "invalid-parameter stop": [
    "customcert.unknown_param_error",
    "error.create_duplicate_debug",
    "error.function_missing",
    "error.param_array_for_scalar",
    "error.param_extra",
    "error.param_int_overflow",
    "error.param_json_boolean",
    "error.param_missing",
    "error.param_number_with_decimals",
    "error.param_scalar_for_array",
    "error.param_wrong_type",
    "error.param_wrong_type_debug",
    "format.json_body_ignored",
    "format.xml_error",
    "get_courses_by_field.bad_field_error",
    "get_enrolled_users.bad_sortby_error",
    "get_enrolled_users.bad_userfield_error",
    "get_users.duplicate_key_error",
    "get_users.empty_criteria_error",
    "get_users_by_field.bad_field_error",
    "get_users_by_field.missing_values_error",
    "get_users_by_field.username_uppercase_error",
    "write.add_group_members_not_enrolled_error",
    "write.cohort_create_duplicate",
    "write.create_users_bad_email_error",
    "write.create_users_duplicate_error",
    "write.enrol_users_unknown_course_error",
    "write.update_users_unknown_field_error",
  ],
  // An error code that is a piece of HTML, and a PHP error without any.
  "moodle stop": [
    "get_courses_by_field.ids_with_unknown_php_error",
    "write.create_users_weak_password_error",
  ],
};

describe("a recorded failure", () => {
  const all = [...cases, ...snapshots];

  it.each(
    Object.entries(failures).flatMap(([meaning, names]) => names.map((name) => [name, meaning])),
  )("%s is %s", (name, meaning) => {
    const failure = all.filter((recording) => recording.name === name).map(failureOf)[0];

    expect(`${failure?.code} ${failure?.action}`).toBe(meaning);
    expect(failure?.remedy).not.toBe("");
  });

  it("is in the table, or is none", () => {
    const listed = new Set(Object.values(failures).flat());
    const failed = all.filter((recording) => failureOf(recording) !== undefined);

    expect(failed.map(({ name }) => name).filter((name) => !listed.has(name))).toEqual([]);
    expect(failed).toHaveLength(listed.size);
  });

  it("never shows the token, the site's address or Moodle's own words", () => {
    for (const recording of all) {
      const failure = failureOf(recording);
      if (failure === undefined) continue;

      expect(`${failure.message} ${failure.remedy}`).not.toMatch(
        /TOKEN|127\.0\.0\.1|8088|<|kommune/u,
      );
    }
  });
});
