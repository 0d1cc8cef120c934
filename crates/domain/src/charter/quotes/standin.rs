//! Stand-in.
pub(super) mod deals {
    use crate::Result;
    use crate::access::Principal;
    use crate::charter::deals::DealStage;
    use crate::database::UnitOfWork;
    use crate::id::DealId;
    pub(crate) async fn win<P: Principal>(_work: &mut UnitOfWork<P>, _deal: DealId) -> Result<()> {
        Ok(())
    }
    pub(crate) async fn set_stage<P: Principal>(
        _work: &mut UnitOfWork<P>,
        _deal: DealId,
        _stage: DealStage,
    ) -> Result<()> {
        Ok(())
    }
}
pub(super) mod requests {
    use crate::Result;
    use crate::access::Principal;
    use crate::database::UnitOfWork;
    use crate::id::RequestId;
    pub(crate) async fn mark_quoted<P: Principal>(_work: &mut UnitOfWork<P>, _r: RequestId) -> Result<()> {
        Ok(())
    }
    pub(crate) async fn mark_accepted<P: Principal>(_work: &mut UnitOfWork<P>, _r: RequestId) -> Result<()> {
        Ok(())
    }
    pub(crate) async fn return_to_review<P: Principal>(
        _work: &mut UnitOfWork<P>,
        _r: RequestId,
    ) -> Result<()> {
        Ok(())
    }
}
