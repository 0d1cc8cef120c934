CREATE FUNCTION activity_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_waiting (activity_id, workspace_id) VALUES (NEW.id, NEW.workspace_id);
    RETURN NULL;
END $$;
CREATE FUNCTION is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what happened is only added to';
END $$;
CREATE TRIGGER activities_wait AFTER INSERT ON activities FOR EACH ROW EXECUTE FUNCTION activity_waits();
CREATE TRIGGER activities_stay BEFORE UPDATE ON activities FOR EACH ROW EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER activities_remain BEFORE DELETE ON activities FOR EACH ROW EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER activities_are_kept BEFORE TRUNCATE ON activities FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER audit_seals_stay BEFORE UPDATE ON audit_seals FOR EACH ROW EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER audit_seals_remain BEFORE DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION is_only_added_to();
CREATE TRIGGER audit_seals_are_kept BEFORE TRUNCATE ON audit_seals FOR EACH STATEMENT EXECUTE FUNCTION is_only_added_to();
