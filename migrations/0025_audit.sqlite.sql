CREATE TRIGGER activities_wait AFTER INSERT ON activities BEGIN
    INSERT INTO audit_waiting (activity_id, workspace_id) VALUES (NEW.id, NEW.workspace_id);
END;
CREATE TRIGGER activities_stay BEFORE UPDATE ON activities BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER activities_remain BEFORE DELETE ON activities BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER audit_seals_stay BEFORE UPDATE ON audit_seals BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
CREATE TRIGGER audit_seals_remain BEFORE DELETE ON audit_seals BEGIN
    SELECT RAISE(ABORT, 'what happened is only added to');
END;
